package org.teilhabe.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.privacy.Processing;

/**
 * »Löschplan« as running code: lets every module delete what has outlived its period at the current centre. Each
 * processing is a transaction of its own, so that one that fails does not keep the others.
 */
@Component
class Deletion {
    private static final Logger LOG = LoggerFactory.getLogger(Deletion.class);

    private final Register register;
    private final RetentionPeriods periods;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;

    /** @param count null where it could not be found out */
    record Figure(
            Processing processing,
            OffsetDateTime cutoff,
            @Nullable Long count) {}

    Deletion(
            Register register,
            RetentionPeriods periods,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            Ids ids,
            Trail trail) {
        this.register = register;
        this.periods = periods;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.ids = ids;
        this.trail = trail;
    }

    /** What a run on that day would delete of what is there now. */
    List<Figure> preview(LocalDate day) {
        return register.all().stream().map(kept -> expire(kept, day, true)).toList();
    }

    /** @return how many records went, or would go */
    long run(boolean dry, boolean byHand) {
        var run = begin(dry, byHand);
        var today = LocalDate.now(clock);
        var all = 0L;
        for (var kept : register.all()) {
            var figure = expire(kept, today, dry);
            log(run, figure);
            all += Optional.ofNullable(figure.count()).orElse(0L);
        }
        return all;
    }

    private UUID begin(boolean dry, boolean byHand) {
        var run = ids.next();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into deletion_run (id, at, dry, by_hand) values (:id, :at, :dry, :byHand)")
                    .param("id", run)
                    .param("at", OffsetDateTime.now(clock))
                    .param("dry", dry)
                    .param("byHand", byHand)
                    .update();
            if (byHand) trail.did(dry ? "privacy.dry-run" : "privacy.deletion-run", "deletion-run", run, "");
        });
        return run;
    }

    private Figure expire(Register.Kept kept, LocalDate day, boolean dry) {
        var processing = kept.processing();
        var cutoff = periods.cutoff(processing, day);
        try {
            var count = transaction.execute(status -> kept.module().expire(processing, cutoff, dry));
            return new Figure(processing, cutoff, count);
        } catch (RuntimeException e) {
            LOG.error("Deleting {} failed", processing.key(), e);
            return new Figure(processing, cutoff, null);
        }
    }

    /** Zeros say nothing; failures do. */
    private void log(UUID run, Figure figure) {
        var count = figure.count();
        if (count != null && count == 0) return;
        transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into deletion_count (run, processing, cutoff, removed)
                values (:run, :processing, :cutoff, :removed)""")
                .param("run", run)
                .param("processing", figure.processing().key())
                .param("cutoff", figure.cutoff())
                .param("removed", count)
                .update());
    }
}

package org.teilhabe.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.privacy.Processing;

/** The periods that hold at the current centre: its own decisions, else what the declaration says. */
@Component
@Transactional
class RetentionPeriods {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;

    /** A decision of the centre. */
    record Decision(UUID id, Period period, LocalDate validFrom) {}

    RetentionPeriods(JdbcClient jdbc, Clock clock, Ids ids, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    Period of(Processing processing) {
        return on(today(), processing);
    }

    /** The moment before which a period must have begun to be over on that day: the beginning of a day. */
    @Transactional(readOnly = true)
    OffsetDateTime cutoff(Processing processing, LocalDate day) {
        return day.minus(on(day, processing)).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private Period on(LocalDate day, Processing processing) {
        return decisions(processing).stream()
                .filter(d -> !d.validFrom().isAfter(day))
                .findFirst()
                .map(Decision::period)
                .filter(period -> processing.retention().allows(period))
                .orElse(processing.retention().standard());
    }

    /** Newest first, including those that begin later. */
    @Transactional(readOnly = true)
    List<Decision> decisions(Processing processing) {
        return jdbc.sql("""
                select id, period, valid_from from retention_period
                where processing = :processing order by valid_from desc""")
                .param("processing", processing.key())
                .query((row, number) -> new Decision(
                        row.getObject("id", UUID.class),
                        Period.parse(row.getString("period")),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    void decide(Processing processing, Period period, LocalDate validFrom) {
        new Faults()
                .check(processing.retention().allows(period), "amount", "privacy.fault.period")
                .check(!validFrom.isBefore(today()), "from", "privacy.fault.past")
                .check(validFrom.isBefore(today().plusYears(5)), "from", "privacy.fault.far")
                .rejectIfAny();
        jdbc.sql("""
                insert into retention_period (id, processing, period, valid_from)
                values (:id, :processing, :period, :from)
                on conflict (centre_id, processing, valid_from) do update set period = excluded.period""")
                .param("id", ids.next())
                .param("processing", processing.key())
                .param("period", period.toString())
                .param("from", validFrom)
                .update();
        trail.did(
                "privacy.period-decided", "retention-period", null, processing.key() + " " + period + " " + validFrom);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.teilhabe.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Trail;

/** »Prüffrist«: after how many months an entry asks whether it is still right. Dated; the centre sets it. */
@Repository
@Transactional(readOnly = true)
class VerificationPeriod {
    private static final int UNTIL_SET = 6;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;

    VerificationPeriod(JdbcClient jdbc, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    int months() {
        return jdbc.sql("select months from verification_period where valid_from <= ? order by valid_from desc limit 1")
                .param(LocalDate.now(clock))
                .query(Integer.class)
                .optional()
                .orElse(UNTIL_SET);
    }

    /** From a day on. */
    record Dated(LocalDate from, int months) {}

    List<Dated> all() {
        return jdbc.sql("select valid_from, months from verification_period order by valid_from desc")
                .query((row, n) -> new Dated(row.getObject("valid_from", LocalDate.class), row.getInt("months")))
                .list();
    }

    /** What was verified before this day, asks. */
    LocalDate staleBefore() {
        return LocalDate.now(clock).minusMonths(months());
    }

    @Transactional
    void set(LocalDate from, int months) {
        jdbc.sql("""
                insert into verification_period (valid_from, months) values (?, ?)
                on conflict (centre_id, valid_from) do update set months = excluded.months""").params(from, months).update();
        trail.did("verification-period.set", "verification-period", null, from + ": " + months);
    }
}

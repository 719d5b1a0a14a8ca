package org.teilhabe.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Trail;

/**
 * »Antwortfrist« for reported barriers: the law says in adequate time (§ 10b BGG NRW), the centre says in how many days.
 */
@Service
class AnswerPeriods {
    /** Holds where the centre has never said anything else. */
    private static final int USUAL = 30;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    AnswerPeriods(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    record Period(LocalDate from, int days) {}

    @Transactional(readOnly = true)
    int daysOn(LocalDate day) {
        return jdbc.sql("select days from answer_period where valid_from <= :day order by valid_from desc limit 1")
                .param("day", day)
                .query(Integer.class)
                .optional()
                .orElse(USUAL);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Period> all() {
        return jdbc.sql("select valid_from, days from answer_period order by valid_from desc")
                .query((row, n) -> new Period(row.getObject("valid_from", LocalDate.class), row.getInt("days")))
                .list();
    }

    /** What holds from a day on; a day that has begun keeps what it had. */
    @Transactional
    void set(LocalDate from, int days) {
        var today = LocalDate.now(clock);
        new Faults()
                .check(!from.isBefore(today), "ab", "feedback.desk.period.past")
                .check(!from.isAfter(today.plusYears(2)), "ab", "feedback.desk.period.far")
                .check(days >= 1 && days <= 90, "tage", "feedback.desk.period.days")
                .rejectIfAny();
        jdbc.sql("""
                insert into answer_period (valid_from, days) values (:from, :days)
                on conflict (centre_id, valid_from) do update set days = excluded.days""").param("from", from).param("days", days).update();
        trail.did("feedback.period-set", "answer-period", null, from + ": " + days);
    }
}

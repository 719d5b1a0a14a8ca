package org.teilhabe.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.EntryId;

/** Whether pages were helpful: counts per entry and day, about nobody. */
@Service
class Helpfulness {
    private final JdbcClient jdbc;
    private final Clock clock;

    Helpfulness(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Figures(EntryId entry, long yes, long no) {
        long all() {
            return yes + no;
        }

        /** Of a hundred. */
        long share() {
            return Math.round(100.0 * yes / all());
        }
    }

    @Transactional
    void count(EntryId entry, boolean yes) {
        jdbc.sql("""
                insert into helpful (entry, day, yes, no) values (:entry, :day, :yes, :no)
                on conflict (centre_id, entry, day) do update set yes = helpful.yes + excluded.yes, no = helpful.no + excluded.no""")
                .param("entry", entry.value())
                .param("day", LocalDate.now(clock))
                .param("yes", yes ? 1 : 0)
                .param("no", yes ? 0 : 1)
                .update();
    }

    /** Answers that came with the sample set. */
    @Transactional
    void invent(EntryId entry, int yes, int no) {
        jdbc.sql("""
                insert into helpful (entry, day, yes, no, sample_yes, sample_no) values (:entry, :day, :yes, :no, :yes, :no)
                on conflict (centre_id, entry, day) do update set yes = helpful.yes + excluded.yes, no = helpful.no + excluded.no,
                    sample_yes = helpful.sample_yes + excluded.yes, sample_no = helpful.sample_no + excluded.no""")
                .param("entry", entry.value())
                .param("day", LocalDate.now(clock))
                .param("yes", yes)
                .param("no", no)
                .update();
    }

    /** Leaves what people really answered. */
    @Transactional
    void forgetInvented() {
        jdbc.sql("delete from helpful where yes = sample_yes and no = sample_no")
                .update();
        jdbc.sql("""
                update helpful set yes = yes - sample_yes, no = no - sample_no, sample_yes = 0, sample_no = 0
                where sample_yes > 0 or sample_no > 0""").update();
    }

    /** The least helpful first; few answers count for less: each entry begins with one yes and one no. */
    @Transactional(readOnly = true)
    List<Figures> least(LocalDate since, int limit) {
        return jdbc.sql("""
                select entry, sum(yes) as yes, sum(no) as no from helpful where day >= :since
                group by entry having sum(no) > 0
                order by (sum(no) + 1.0) / (sum(yes) + sum(no) + 2.0) desc, sum(no) desc, entry limit :limit""")
                .param("since", since)
                .param("limit", limit)
                .query((row, n) -> new Figures(
                        new EntryId(row.getObject("entry", UUID.class)), row.getLong("yes"), row.getLong("no")))
                .list();
    }
}

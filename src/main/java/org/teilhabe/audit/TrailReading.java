package org.teilhabe.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Trail;

/** Searches the trail of the current centre, newest first. */
@Service
@Transactional(readOnly = true)
class TrailReading {
    private static final int FETCH = 500;
    private static final String WHERE = """
             where (:who = '' or strpos(lower(actor_name), :who) > 0)
               and (cast(:kind as text) is null or kind = :kind)
               and (cast(:deed as text) is null or deed = :deed)
               and (cast(:subject as uuid) is null or subject = :subject)
               and (cast(:from as timestamptz) is null or at >= :from)
               and (cast(:until as timestamptz) is null or at < :until)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Trail trail;

    TrailReading(JdbcClient jdbc, Clock clock, Trail trail) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.trail = trail;
    }

    /** @param before only what was written before this line; null from the newest on */
    public List<Line> find(Question question, @Nullable UUID before, int limit) {
        return ask(
                        "select * from audit_entry\n" + WHERE
                                + " and (cast(:before as uuid) is null or id < :before) order by id desc limit :limit",
                        question)
                .param("before", before)
                .param("limit", limit)
                .query(TrailReading::line)
                .list();
    }

    /** Every line that answers the question, one after the other; whoever takes them along leaves a line as well. */
    @Transactional
    public void export(Question question, Consumer<Line> each) {
        try (var lines = ask("select * from audit_entry\n" + WHERE + " order by id desc", question)
                .withFetchSize(FETCH)
                .query(TrailReading::line)
                .stream()) {
            lines.forEach(each);
        }
        trail.did("audit.exported", "trail", null, "");
    }

    /** Every deed there was, found by jumping through the index instead of reading it. */
    public List<String> deeds() {
        return jdbc.sql("""
                with recursive word(deed) as (
                  (select deed from audit_entry order by deed limit 1)
                  union all
                  select (select e.deed from audit_entry e where e.deed > word.deed order by e.deed limit 1)
                  from word where word.deed is not null)
                select deed from word where deed is not null""").query((row, number) -> row.getString(1)).list();
    }

    private JdbcClient.StatementSpec ask(String sql, Question question) {
        var until = question.until();
        return jdbc.sql(sql)
                .param("who", question.who().toLowerCase(java.util.Locale.ROOT))
                .param("kind", question.kind())
                .param("deed", question.deed())
                .param("subject", question.subject())
                .param("from", start(question.from()))
                .param("until", until == null ? null : start(until.plusDays(1)));
    }

    private @Nullable OffsetDateTime start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("kind"),
                row.getString("deed"),
                row.getString("subject_kind"),
                row.getObject("subject", UUID.class),
                row.getString("detail"));
    }
}

package org.teilhabe.centre;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.teilhabe.platform.time.Span;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the current centre's book. */
@Repository
class Books {
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Books(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Book read() {
        return new Book(editions(), notices(), days());
    }

    List<Edition> editions() {
        return jdbc.sql("""
                select id, section, number, valid_from, content::text as content, made_at
                from centre_edition where centre_id = current_centre() order by section, number""").query(this::asEdition).list();
    }

    /** @throws OptimisticLockingFailureException where the number is taken: somebody else saved meanwhile */
    void add(Edition edition) {
        try {
            jdbc.sql("""
                    insert into centre_edition (id, section, number, valid_from, content, made_at)
                    values (:id, :section, :number, :from, cast(:content as jsonb), :madeAt)""")
                    .param("id", edition.id())
                    .param("section", edition.section().name())
                    .param("number", edition.number())
                    .param("from", edition.from())
                    .param("content", json.writeValueAsString(edition.content()))
                    .param("madeAt", edition.madeAt().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new OptimisticLockingFailureException("This section was changed meanwhile", taken);
        }
    }

    /** Translations are work on an edition, not a new one. */
    void retext(UUID edition, Part content) {
        jdbc.sql("update centre_edition set content = cast(:content as jsonb) where id = :id")
                .param("content", json.writeValueAsString(content))
                .param("id", edition)
                .update();
    }

    void remove(UUID edition) {
        jdbc.sql("delete from centre_edition where id = :id")
                .param("id", edition)
                .update();
    }

    List<Notice> notices() {
        return jdbc.sql("""
                select id, kind, starts_at, ends_at, title::text as title, body::text as body, urgent::text as urgent, version
                from notice where centre_id = current_centre() order by starts_at desc, id""").query(this::asNotice).list();
    }

    Optional<Notice> notice(UUID id) {
        return notices().stream().filter(n -> n.id().equals(id)).findFirst();
    }

    void add(Notice notice) {
        var done = bind(jdbc.sql("""
                insert into notice (id, kind, starts_at, ends_at, title, body, urgent)
                values (:id, :kind, :from, :to, cast(:title as jsonb), cast(:text as jsonb), cast(:urgent as jsonb))"""), notice).update();
        if (done != 1) throw new IllegalStateException("The notice was not written");
    }

    void save(Notice notice) {
        var done =
                bind(jdbc.sql("""
                update notice set kind = :kind, starts_at = :from, ends_at = :to, title = cast(:title as jsonb),
                    body = cast(:text as jsonb), urgent = cast(:urgent as jsonb), version = version + 1
                where id = :id and version = :version"""), notice).param("version", notice.version()).update();
        if (done == 0) throw new OptimisticLockingFailureException("This notice was changed meanwhile");
    }

    void remove(Notice notice) {
        jdbc.sql("delete from notice where id = :id").param("id", notice.id()).update();
    }

    List<ExceptionalDays> days() {
        return jdbc.sql("""
                select id, first, last, spans::text as spans, reason::text as reason, version
                from exceptional_days where centre_id = current_centre() order by first, id""").query(this::asDays).list();
    }

    void add(ExceptionalDays days) {
        bind(jdbc.sql("""
                insert into exceptional_days (id, kind, first, last, spans, reason)
                values (:id, :kind, :first, :last, cast(:spans as jsonb), cast(:reason as jsonb))"""), days).update();
    }

    void save(ExceptionalDays days) {
        var done = bind(jdbc.sql("""
                update exceptional_days set kind = :kind, first = :first, last = :last, spans = cast(:spans as jsonb),
                    reason = cast(:reason as jsonb), version = version + 1
                where id = :id and version = :version"""), days).param("version", days.version()).update();
        if (done == 0) throw new OptimisticLockingFailureException("These days were changed meanwhile");
    }

    void remove(ExceptionalDays days) {
        jdbc.sql("delete from exceptional_days where id = :id")
                .param("id", days.id())
                .update();
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Notice notice) {
        return sql.param("id", notice.id())
                .param("kind", notice.kind().name())
                .param("from", notice.from())
                .param("to", notice.to())
                .param("title", json.writeValueAsString(notice.title()))
                .param("text", json.writeValueAsString(notice.text()))
                .param("urgent", json.writeValueAsString(notice.urgent()));
    }

    private JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, ExceptionalDays days) {
        return sql.param("id", days.id())
                .param("kind", days.closed() ? "CLOSED" : "OTHER_TIMES")
                .param("first", days.first())
                .param("last", days.last())
                .param("spans", json.writeValueAsString(days.spans()))
                .param("reason", json.writeValueAsString(days.reason()));
    }

    private Edition asEdition(ResultSet row, int number) throws SQLException {
        var section = Section.valueOf(row.getString("section"));
        return new Edition(
                row.getObject("id", UUID.class),
                section,
                row.getInt("number"),
                row.getObject("valid_from", LocalDate.class),
                json.readValue(row.getString("content"), section.empty().getClass()),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    private Notice asNotice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("starts_at", LocalDateTime.class),
                to(row),
                text(row, "title"),
                text(row, "body"),
                text(row, "urgent"),
                row.getInt("version"));
    }

    private static @Nullable LocalDateTime to(ResultSet row) throws SQLException {
        return row.getObject("ends_at", LocalDateTime.class);
    }

    private ExceptionalDays asDays(ResultSet row, int number) throws SQLException {
        return new ExceptionalDays(
                row.getObject("id", UUID.class),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                json.readValue(row.getString("spans"), SPANS),
                text(row, "reason"),
                row.getInt("version"));
    }

    private Text text(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), Text.class);
    }
}

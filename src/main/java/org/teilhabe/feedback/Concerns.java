package org.teilhabe.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.text.PortalLanguage;

/** The concerns of the current centre, with what was noted about them. */
@Repository
class Concerns {
    private final JdbcClient jdbc;
    private final Clock clock;

    Concerns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Concern> find(UUID id) {
        return jdbc.sql("select * from concern where id = :id")
                .param("id", id)
                .query(Concerns::concern)
                .optional();
    }

    Optional<Concern> byStamp(UUID stamp) {
        return jdbc.sql("select * from concern where stamp = :stamp")
                .param("stamp", stamp)
                .query(Concerns::concern)
                .optional();
    }

    /** The next number of this year, kept for the running transaction. */
    CaseNumber nextNumber() {
        var year = LocalDate.now(clock).getYear();
        var number = jdbc.sql("""
                insert into concern_counter (year, last) values (:year, 1)
                on conflict (centre_id, year) do update set last = concern_counter.last + 1 returning last""").param("year", year).query(Integer.class).single();
        return new CaseNumber(year, number);
    }

    void add(Concern concern, @Nullable UUID stamp) {
        var entry = concern.subject().entry();
        var flaw = concern.flaw();
        jdbc.sql("""
                insert into concern (id, year, number, kind, state, language, text, flaw, sender_name, mail, phone,
                                     entry, entry_title, page, times, received, due, stamp)
                values (:id, :year, :number, :kind, :state, :language, :text, :flaw, :name, :mail, :phone,
                        :entry, :title, :page, :times, :received, :due, :stamp)""")
                .param("id", concern.id())
                .param("year", concern.number().year())
                .param("number", concern.number().number())
                .param("kind", concern.kind().tag())
                .param("state", concern.state().tag())
                .param("language", concern.language().tag())
                .param("text", concern.text())
                .param("flaw", flaw == null ? null : flaw.tag())
                .param("name", concern.sender().name())
                .param("mail", concern.sender().mail())
                .param("phone", concern.sender().phone())
                .param("entry", entry == null ? null : entry.value())
                .param("title", concern.subject().title())
                .param("page", concern.subject().page())
                .param("times", concern.times())
                .param("received", concern.received().atZone(clock.getZone()).toOffsetDateTime())
                .param("due", concern.due())
                .param("stamp", stamp)
                .update();
    }

    /** One that came with the sample set. */
    void markSample(UUID id) {
        jdbc.sql("update concern set sample = true where id = ?").param(id).update();
    }

    /** One more who searched for it in vain, where that is an open concern already; two at once wait for each other. */
    boolean again(String query) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(cast(current_centre() as text) || 'missing', 0))")
                .query((row, n) -> true)
                .list();
        return jdbc.sql("""
                        update concern set times = times + 1
                        where kind = 'missing' and state <> 'done' and lower(text) = lower(:query)""").param("query", query).update() == 1;
    }

    /** @throws OptimisticLockingFailureException where somebody else moved it meanwhile */
    Concern save(Concern concern) {
        var worker = concern.worker();
        var closed = concern.closed();
        var saved = jdbc.sql("""
                update concern set state = :state, assignee = :assignee, assignee_name = :assigneeName, closed = :closed,
                    version = version + 1
                where id = :id and version = :version""")
                .param("state", concern.state().tag())
                .param("assignee", worker == null ? null : worker.id())
                .param("assigneeName", worker == null ? "" : worker.name())
                .param(
                        "closed",
                        closed == null ? null : closed.atZone(clock.getZone()).toOffsetDateTime())
                .param("id", concern.id())
                .param("version", concern.version())
                .update();
        if (saved == 0) throw new OptimisticLockingFailureException("The concern was moved meanwhile");
        return concern;
    }

    List<Note> notes(UUID concern) {
        return jdbc.sql("select * from concern_note where concern = :concern order by at, id")
                .param("concern", concern)
                .query((row, n) -> new Note(
                        Note.Kind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                        row.getString("text"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    void add(UUID id, UUID concern, Note note) {
        jdbc.sql("""
                insert into concern_note (id, concern, kind, text, at, by_name)
                values (:id, :concern, :kind, :text, :at, :by)""")
                .param("id", id)
                .param("concern", concern)
                .param("kind", note.kind().tag())
                .param("text", note.text())
                .param("at", note.at().atZone(clock.getZone()).toOffsetDateTime())
                .param("by", note.by())
                .update();
    }

    static Concern concern(ResultSet row, int number) throws SQLException {
        var flaw = row.getString("flaw");
        var entry = row.getObject("entry", UUID.class);
        var assignee = row.getObject("assignee", UUID.class);
        var closed = row.getObject("closed", OffsetDateTime.class);
        return new Concern(
                row.getObject("id", UUID.class),
                new CaseNumber(row.getInt("year"), row.getInt("number")),
                ConcernKind.byTag(row.getString("kind")),
                Concern.State.byTag(row.getString("state")),
                PortalLanguage.byTag(row.getString("language")).orElse(PortalLanguage.DE),
                row.getString("text"),
                flaw == null ? null : Flaw.byTag(flaw).orElse(null),
                new Sender(row.getString("sender_name"), row.getString("mail"), row.getString("phone")),
                new Subject(
                        entry == null ? null : new EntryId(entry), row.getString("entry_title"), row.getString("page")),
                row.getInt("times"),
                row.getObject("received", OffsetDateTime.class).toInstant(),
                row.getObject("due", LocalDate.class),
                assignee == null ? null : new Concern.Worker(assignee, row.getString("assignee_name")),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("blanked"),
                row.getInt("version"));
    }
}

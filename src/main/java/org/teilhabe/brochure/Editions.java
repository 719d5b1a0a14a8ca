package org.teilhabe.brochure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.teilhabe.platform.Missing;
import tools.jackson.databind.ObjectMapper;

/** Where editions, their books and files are kept. */
@Repository
class Editions {
    private static final String COLUMNS =
            "id, state, number, plan, cover_type, refusal, version, updated_at, frozen_at";

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    Editions(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** What stands in for a typeset file in lists. */
    record Typeset(String language, Version version, int pages, int size, String tag) {}

    /** Drafts first, then the newest frozen one. */
    List<Edition> all() {
        return jdbc.sql("select " + COLUMNS + " from edition order by number desc nulls first, updated_at desc")
                .query(this::edition)
                .list();
    }

    Edition find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from edition where id = :id")
                .param("id", id)
                .query(this::edition)
                .optional()
                .orElseThrow(() -> new Missing("No edition " + id));
    }

    Optional<Edition> numbered(int number) {
        return jdbc.sql("select " + COLUMNS + " from edition where number = :number")
                .param("number", number)
                .query(this::edition)
                .optional();
    }

    Optional<Edition> newestFrozen() {
        return jdbc.sql("select " + COLUMNS + " from edition where state = 'frozen' order by number desc limit 1")
                .query(this::edition)
                .optional();
    }

    void add(UUID id, Plan plan) {
        jdbc.sql("insert into edition (id, plan, updated_at) values (:id, cast(:plan as jsonb), :now)")
                .param("id", id)
                .param("plan", json.writeValueAsString(plan))
                .param("now", now())
                .update();
    }

    void copyCover(UUID from, UUID to) {
        jdbc.sql("""
                update edition set cover = o.cover, cover_type = o.cover_type
                from edition o where edition.id = :to and o.id = :from and o.centre_id = edition.centre_id""").param("from", from).param("to", to).update();
    }

    void change(UUID id, int version, Plan plan) {
        saved(
                id,
                jdbc.sql("""
                        update edition set plan = cast(:plan as jsonb), version = version + 1, updated_at = :now
                        where id = :id and version = :version and state = 'draft'""")
                        .param("plan", json.writeValueAsString(plan))
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update());
    }

    void change(UUID id, @Nullable Cover cover) {
        saved(
                id,
                jdbc.sql("""
                        update edition set cover = :cover, cover_type = :type, version = version + 1, updated_at = :now
                        where id = :id and state = 'draft'""")
                        .param("cover", cover == null ? null : cover.bytes(), java.sql.Types.BINARY)
                        .param("type", cover == null ? null : cover.type())
                        .param("now", now())
                        .param("id", id)
                        .update());
    }

    private static void saved(UUID id, int rows) {
        if (rows == 0) throw new OptimisticLockingFailureException("The edition " + id + " was changed meanwhile");
    }

    Map<String, byte[]> pictures(UUID id) {
        var pictures = new LinkedHashMap<String, byte[]>();
        jdbc.sql("select cover, cover_type from edition where id = :id and cover is not null")
                .param("id", id)
                .query((row, n) -> pictures.put("cover." + row.getString("cover_type"), row.getBytes("cover")))
                .list();
        return pictures;
    }

    void remove(UUID id) {
        jdbc.sql("delete from edition where id = :id").param("id", id).update();
    }

    /** @return whether it was a draft of this version */
    boolean begin(UUID id, int version) {
        return jdbc.sql("""
                        update edition set state = 'freezing', refusal = null, version = version + 1, updated_at = :now
                        where id = :id and version = :version and state = 'draft'""")
                        .param("now", now())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    void keep(UUID id, Book book) {
        jdbc.sql("insert into edition_book (edition, language, book) values (:id, :language, cast(:book as jsonb))")
                .param("id", id)
                .param("language", book.lang())
                .param("book", json.writeValueAsString(book))
                .update();
    }

    void keep(UUID id, Marks marks) {
        marks.entries()
                .forEach((entry, mark) -> jdbc.sql(
                                "insert into edition_entry (edition, entry, title, mark) values (:id, :entry, :title, :mark)")
                        .param("id", id)
                        .param("entry", UUID.fromString(entry))
                        .param("title", mark.title())
                        .param("mark", mark.mark())
                        .update());
    }

    Marks marks(UUID id) {
        var marks = new LinkedHashMap<String, Marks.Mark>();
        jdbc.sql("select entry, title, mark from edition_entry where edition = :id")
                .param("id", id)
                .query((row, n) -> marks.put(
                        row.getString("entry"), new Marks.Mark(row.getString("title"), row.getString("mark"))))
                .list();
        return new Marks(marks);
    }

    Optional<Book> book(UUID id, String language) {
        return jdbc.sql("select book from edition_book where edition = :id and language = :language")
                .param("id", id)
                .param("language", language)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Book.class));
    }

    List<String> books(UUID id) {
        return jdbc.sql("select language from edition_book where edition = :id order by language")
                .param("id", id)
                .query((row, n) -> row.getString("language"))
                .list();
    }

    /** Twice typeset, by two nodes perhaps, is once kept; what comes when all is done is not needed any more. */
    void keep(UUID id, String language, Version version, int pages, String tag, byte[] bytes) {
        jdbc.sql("""
                insert into edition_file (edition, language, version, pages, tag, bytes)
                select id, :language, :version, :pages, :tag, :bytes from edition
                where id = :id and state = 'freezing' for share
                on conflict (centre_id, edition, language, version) do nothing""")
                .param("id", id)
                .param("language", language)
                .param("version", version.tag())
                .param("pages", pages)
                .param("tag", tag)
                .param("bytes", bytes)
                .update();
    }

    List<Typeset> files(UUID id) {
        return jdbc.sql("""
                select language, version, pages, tag, length(bytes) as size from edition_file
                where edition = :id order by language, version""")
                .param("id", id)
                .query((row, n) -> new Typeset(
                        row.getString("language"),
                        Version.byTag(row.getString("version")).orElseThrow(),
                        row.getInt("pages"),
                        row.getInt("size"),
                        row.getString("tag")))
                .list();
    }

    Optional<byte[]> file(UUID id, String language, Version version) {
        return jdbc.sql(
                        "select bytes from edition_file where edition = :id and language = :language and version = :version")
                .param("id", id)
                .param("language", language)
                .param("version", version.tag())
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    List<UUID> freezing() {
        return jdbc.sql("select id from edition where state = 'freezing'")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** The next number; empty where somebody else has finished it already. */
    Optional<Integer> finish(UUID id) {
        return jdbc.sql("""
                update edition set state = 'frozen', frozen_at = :now, updated_at = :now,
                  number = (select coalesce(max(number), 0) + 1 from edition)
                where id = :id and state = 'freezing' returning number""")
                .param("now", now())
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** A draft again, with the reason; what was made of it goes. */
    void giveUp(UUID id, Edition.Refusal refusal) {
        jdbc.sql("delete from edition_book where edition = :id").param("id", id).update();
        jdbc.sql("delete from edition_entry where edition = :id")
                .param("id", id)
                .update();
        jdbc.sql("""
                update edition set state = 'draft', refusal = cast(:refusal as jsonb), version = version + 1, updated_at = :now
                where id = :id and state = 'freezing'""")
                .param("refusal", json.writeValueAsString(refusal))
                .param("now", now())
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return Instant.now(clock).atOffset(ZoneOffset.UTC);
    }

    private Edition edition(ResultSet row, int number) throws SQLException {
        var refusal = row.getString("refusal");
        var frozen = row.getObject("frozen_at", OffsetDateTime.class);
        return new Edition(
                row.getObject("id", UUID.class),
                Edition.State.byTag(row.getString("state")),
                row.getObject("number", Integer.class),
                json.readValue(row.getString("plan"), Plan.class),
                row.getString("cover_type"),
                refusal == null ? null : json.readValue(refusal, Edition.Refusal.class),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                frozen == null ? null : frozen.toInstant());
    }
}

package org.teilhabe.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.teilhabe.platform.text.PortalLanguage;

/** Keeps entries, their links, revisions and translations. */
@Repository
class Entries {
    /** What was made at the desk has no external id; files know it by its own. */
    private static final String NAMED = "(external_id = any(:names) or external_id is null and id = any(:ids))";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Entry> find(EntryId id) {
        return jdbc.sql("select * from entry where id = ?")
                .param(id.value())
                .query(Entries::entry)
                .optional();
    }

    Optional<Entry> findByExternalId(Kind kind, String externalId) {
        return jdbc.sql("select * from entry where kind = ? and external_id = ?")
                .params(kind.tag(), externalId)
                .query(Entries::entry)
                .optional();
    }

    /** Those that files know by these names, in the order of their ids. */
    List<Entry> named(Kind kind, Collection<String> names, boolean lock) {
        if (names.isEmpty()) return List.of();
        return jdbc.sql("select * from entry where kind = :kind and " + NAMED + " order by id"
                        + (lock ? " for update" : ""))
                .param("kind", kind.tag())
                .param("names", names.toArray(String[]::new))
                .param("ids", uuids(names))
                .query(Entries::entry)
                .list();
    }

    List<Entry> schools(Collection<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        return jdbc.sql("""
                select * from entry where kind = 'organisation' and facts ->> 'school_number' = any(:numbers) order by id""")
                .param("numbers", numbers.toArray(String[]::new))
                .query(Entries::entry)
                .list();
    }

    List<Entry> findAll(Collection<EntryId> wanted) {
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select * from entry where id = any(:ids)")
                .param("ids", wanted.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(Entries::entry)
                .list();
    }

    /** Ordered by the names under which files know them, the same everywhere. */
    List<EntryId> inOrder(Kind kind) {
        return jdbc.sql("select id from entry where kind = ? order by coalesce(external_id, id::text) collate \"C\"")
                .param(kind.tag())
                .query((row, n) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    Intake.Extent extent(Kind kind) {
        var contacts = jdbc.sql("""
                select coalesce(max(jsonb_array_length(facts -> 'contacts')), 0) from entry where kind = ?""").param(kind.tag()).query(Integer.class).single();
        var languages = jdbc.sql("""
                select distinct t.language from translation t join entry e on e.centre_id = t.centre_id and e.id = t.entry
                where e.kind = ?""")
                .param(kind.tag())
                .query((row, n) -> row.getString("language"))
                .list();
        return new Intake.Extent(
                contacts,
                languages.stream()
                        .flatMap(tag -> PortalLanguage.byTag(tag).stream())
                        .sorted()
                        .toList());
    }

    /** The address each has in public, or was promised. */
    Map<EntryId, String> addresses(Collection<EntryId> wanted) {
        var found = new HashMap<EntryId, String>();
        if (wanted.isEmpty()) return found;
        jdbc.sql("""
                select e.entry, coalesce(p.slug, case when count(*) = 1 then min(e.slug) end) as slug
                from entry_path e left join publication p on p.centre_id = e.centre_id and p.entry = e.entry
                where e.entry = any(:ids) group by e.entry, p.slug""")
                .param("ids", wanted.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    var slug = row.getString("slug");
                    if (slug != null) found.put(new EntryId(row.getObject("entry", UUID.class)), slug);
                });
        return found;
    }

    Map<EntryId, String> names(Collection<EntryId> wanted) {
        var found = new HashMap<EntryId, String>();
        if (wanted.isEmpty()) return found;
        jdbc.sql("select id, coalesce(external_id, id::text) as name from entry where id = any(:ids)")
                .param("ids", wanted.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(new EntryId(row.getObject("id", UUID.class)), row.getString("name"));
                });
        return found;
    }

    Map<String, EntryId> ids(Kind kind, Collection<String> names) {
        var found = new HashMap<String, EntryId>();
        if (names.isEmpty()) return found;
        jdbc.sql("select id, coalesce(external_id, id::text) as name from entry where kind = :kind and " + NAMED)
                .param("kind", kind.tag())
                .param("names", names.toArray(String[]::new))
                .param("ids", uuids(names))
                .query(row -> {
                    found.put(row.getString("name"), new EntryId(row.getObject("id", UUID.class)));
                });
        return found;
    }

    private static UUID[] uuids(Collection<String> names) {
        return names.stream()
                .filter(name -> UUID_FORM.matcher(name).matches())
                .map(UUID::fromString)
                .toArray(UUID[]::new);
    }

    List<Entry> samples() {
        return jdbc.sql("select * from entry where sample order by id")
                .query(Entries::entry)
                .list();
    }

    /** Entries that are no examples and name one, by title. */
    List<Entry> namingSamples() {
        return jdbc.sql("""
                select * from entry where not sample and id in (
                  select l.entry from entry_link l join entry s on s.centre_id = l.centre_id and s.id = l.target and s.sample)
                order by texts ->> 'title', id""").query(Entries::entry).list();
    }

    Entry add(Entry entry, String deed) {
        bind(jdbc.sql("""
                insert into entry (id, kind, external_id, state, facts, texts, revision, text_revision, version, sample,
                                   verified_on, valid_from, valid_to, created_at, updated_at, updated_by)
                values (:id, :kind, :externalId, :state, cast(:facts as jsonb), cast(:texts as jsonb), :revision, :textRevision,
                        1, :sample, :verifiedOn, :validFrom, :validTo, :updatedAt, :updatedAt, :updatedBy)"""), entry).update();
        link(entry);
        remember(entry, deed);
        return find(entry.id()).orElseThrow();
    }

    /** @throws OptimisticLockingFailureException where somebody saved it since it was read */
    Entry save(Entry entry, String deed) {
        var saved = bind(jdbc.sql("""
                update entry set external_id = :externalId, state = :state, facts = cast(:facts as jsonb), texts = cast(:texts as jsonb),
                       revision = :revision, text_revision = :textRevision, version = version + 1, sample = :sample,
                       verified_on = :verifiedOn, valid_from = :validFrom, valid_to = :validTo, updated_at = :updatedAt,
                       updated_by = :updatedBy
                where id = :id and kind = :kind and version = :version"""), entry).param("version", entry.version()).update();
        if (saved == 0) throw new OptimisticLockingFailureException("Entry " + entry.id() + " was changed meanwhile");
        link(entry);
        if (!remember(entry, deed))
            happened(entry.id(), PortalLanguage.DE, entry.revision(), deed, entry.updatedAt(), entry.updatedBy());
        return find(entry.id()).orElseThrow();
    }

    /** For imports and the demo, which know when somebody last looked. */
    void verifiedOn(EntryId id, LocalDate day) {
        jdbc.sql("update entry set verified_on = ? where id = ?")
                .params(day, id.value())
                .update();
        jdbc.sql("update publication set verified_on = ? where entry = ?")
                .params(day, id.value())
                .update();
    }

    /** Pages with the same parent, in their order. */
    List<EntryId> siblings(EntryId page) {
        return jdbc.sql("""
                select e.id from entry e, (select facts from entry where id = ?) me
                where e.kind = 'page' and e.facts ->> 'parent' is not distinct from me.facts ->> 'parent'
                order by coalesce((e.facts ->> 'position')::int, 0), e.texts ->> 'title', e.id""")
                .param(page.value())
                .query((row, n) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Only the place in the tree: neither a revision nor a reason to publish again. */
    void position(EntryId page, int position) {
        for (var table : List.of("entry", "publication"))
            jdbc.sql("update " + table + " set facts = jsonb_set(facts, '{position}', to_jsonb(cast(? as int))) where "
                            + (table.equals("entry") ? "id" : "entry") + " = ?")
                    .params(position, page.value())
                    .update();
    }

    void remove(EntryId id) {
        jdbc.sql("delete from entry where id = ?").param(id.value()).update();
    }

    /** What anybody typed for it and had not saved. */
    void forgetTyped(EntryId id) {
        jdbc.sql("delete from entry_draft where entry = ?").param(id.value()).update();
    }

    /** Titles of entries that name this one. */
    List<String> naming(EntryId id) {
        return jdbc.sql("""
                select distinct e.texts ->> 'title' as title from entry_link l
                join entry e on e.centre_id = l.centre_id and e.id = l.entry
                where l.target = ? order by title limit 20""")
                .param(id.value())
                .query((row, n) -> row.getString("title"))
                .list();
    }

    void returned(EntryId id, String author, Editing.Returned why) {
        jdbc.sql("""
                insert into entry_return (entry, author, reason, at, by_name) values (?, ?, ?, ?, ?)
                on conflict (centre_id, entry) do update
                set author = excluded.author, reason = excluded.reason, at = excluded.at, by_name = excluded.by_name""")
                .params(id.value(), author, why.reason(), why.at().atOffset(ZoneOffset.UTC), why.by())
                .update();
    }

    Optional<Editing.Returned> returned(EntryId id) {
        return jdbc.sql("select reason, at, by_name from entry_return where entry = ?")
                .param(id.value())
                .query((row, n) -> new Editing.Returned(
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .optional();
    }

    void handled(EntryId id) {
        jdbc.sql("delete from entry_return where entry = ?").param(id.value()).update();
    }

    Optional<Translation> translation(EntryId id, PortalLanguage language) {
        return jdbc.sql("select * from translation where entry = ? and language = ?")
                .params(id.value(), language.tag())
                .query(Entries::translation)
                .optional();
    }

    List<Translation> translations(EntryId id) {
        return jdbc.sql("select * from translation where entry = ?")
                .param(id.value())
                .query(Entries::translation)
                .list();
    }

    List<Translation> translations(Collection<EntryId> wanted) {
        if (wanted.isEmpty()) return List.of();
        return jdbc.sql("select * from translation where entry = any(:ids)")
                .param("ids", wanted.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(Entries::translation)
                .list();
    }

    /** Adds it where its version is 0, else replaces just the version it was read at. */
    Translation save(Translation t, String deed) {
        var sql = t.version() == 0 ? """
                insert into translation (entry, language, texts, source_revision, origin, released, marks, revision, version, updated_at,
                                         updated_by)
                values (:entry, :language, cast(:texts as jsonb), :source, :origin, :released, cast(:marks as jsonb), :revision, 1,
                        :at, :by)
                on conflict do nothing""" : """
                update translation set texts = cast(:texts as jsonb), source_revision = :source, origin = :origin, released = :released,
                       marks = cast(:marks as jsonb), revision = :revision, version = version + 1, updated_at = :at, updated_by = :by
                where entry = :entry and language = :language and version = :version""";
        var saved = jdbc.sql(sql)
                .param("entry", t.entry().value())
                .param("language", t.language().tag())
                .param("texts", Documents.write(t.texts()))
                .param("source", t.sourceRevision())
                .param("origin", t.origin().tag())
                .param("released", t.released())
                .param("marks", Documents.write(t.marks()))
                .param("revision", t.revision())
                .param("version", t.version())
                .param("at", t.updatedAt().atOffset(ZoneOffset.UTC))
                .param("by", t.updatedBy())
                .update();
        if (saved == 0) throw new OptimisticLockingFailureException("The translation was changed meanwhile");
        var fresh = jdbc.sql("""
                insert into entry_revision (entry, language, revision, deed, texts, at, by_name)
                values (:entry, :language, :revision, :deed, cast(:texts as jsonb), :at, :by) on conflict do nothing""")
                .param("entry", t.entry().value())
                .param("language", t.language().tag())
                .param("revision", t.revision())
                .param("deed", deed)
                .param("texts", Documents.write(t.texts()))
                .param("at", t.updatedAt().atOffset(ZoneOffset.UTC))
                .param("by", t.updatedBy())
                .update();
        if (fresh == 0) happened(t.entry(), t.language(), t.revision(), deed, t.updatedAt(), t.updatedBy());
        return translation(t.entry(), t.language()).orElseThrow();
    }

    /** Newest first. */
    List<Revision> revisions(EntryId id, PortalLanguage language) {
        return jdbc.sql("select * from entry_revision where entry = ? and language = ? order by revision desc")
                .params(id.value(), language.tag())
                .query(Entries::revision)
                .list();
    }

    Optional<Revision> revision(EntryId id, PortalLanguage language, int number) {
        return jdbc.sql("select * from entry_revision where entry = ? and language = ? and revision = ?")
                .params(id.value(), language.tag(), number)
                .query(Entries::revision)
                .optional();
    }

    /** Newest first: those of this language, and when the entry as a whole came and went. */
    List<Moment> moments(EntryId id, PortalLanguage language) {
        return jdbc.sql("""
                select language, revision, deed, at, by_name from entry_moment
                where entry = :entry and (language = :language or language = 'de' and deed in ('published', 'withdrawn'))
                order by seq desc""")
                .param("entry", id.value())
                .param("language", language.tag())
                .query((row, n) -> new Moment(
                        PortalLanguage.byTag(row.getString("language")).orElseThrow(),
                        row.getInt("revision"),
                        row.getString("deed"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name")))
                .list();
    }

    void happened(EntryId id, PortalLanguage language, int revision, String deed, Instant at, String by) {
        jdbc.sql("""
                insert into entry_moment (entry, language, revision, deed, at, by_name) values (?, ?, ?, ?, ?, ?)""")
                .params(id.value(), language.tag(), revision, deed, at.atOffset(ZoneOffset.UTC), by)
                .update();
    }

    private void link(Entry entry) {
        jdbc.sql("delete from entry_link where entry = ?")
                .param(entry.id().value())
                .update();
        for (var link : entry.facts().links())
            jdbc.sql("insert into entry_link (entry, role, target) values (?, ?, ?) on conflict do nothing")
                    .params(entry.id().value(), link.role(), link.target().value())
                    .update();
    }

    /** @return whether this state is new */
    private boolean remember(Entry entry, String deed) {
        return jdbc.sql("""
                insert into entry_revision (entry, language, revision, deed, facts, texts, at, by_name)
                values (:entry, 'de', :revision, :deed, cast(:facts as jsonb), cast(:texts as jsonb), :at, :by)
                on conflict do nothing""")
                        .param("entry", entry.id().value())
                        .param("revision", entry.revision())
                        .param("deed", deed)
                        .param("facts", Documents.write(entry.facts()))
                        .param("texts", Documents.write(entry.texts()))
                        .param("at", entry.updatedAt().atOffset(ZoneOffset.UTC))
                        .param("by", entry.updatedBy())
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Entry entry) {
        return sql.param("id", entry.id().value())
                .param("kind", entry.kind().tag())
                .param("externalId", entry.externalId())
                .param("state", entry.state().tag())
                .param("facts", Documents.write(entry.facts()))
                .param("texts", Documents.write(entry.texts()))
                .param("revision", entry.revision())
                .param("textRevision", entry.textRevision())
                .param("sample", entry.sample())
                .param("verifiedOn", entry.verifiedOn())
                .param("validFrom", entry.validFrom())
                .param("validTo", entry.validTo())
                .param("updatedAt", entry.updatedAt().atOffset(ZoneOffset.UTC))
                .param("updatedBy", entry.updatedBy());
    }

    static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                row.getString("external_id"),
                State.byTag(row.getString("state")),
                Documents.facts(row.getString("facts")),
                Documents.texts(row.getString("texts")),
                row.getInt("revision"),
                row.getInt("text_revision"),
                row.getBoolean("sample"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"));
    }

    private static Translation translation(ResultSet row, int number) throws SQLException {
        return new Translation(
                new EntryId(row.getObject("entry", UUID.class)),
                PortalLanguage.byTag(row.getString("language")).orElseThrow(),
                Documents.texts(row.getString("texts")),
                row.getInt("source_revision"),
                row.getString("origin").equals("machine") ? Translation.Origin.MACHINE : Translation.Origin.HUMAN,
                row.getBoolean("released"),
                Documents.marks(row.getString("marks")),
                row.getInt("revision"),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"));
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        var facts = row.getString("facts");
        return new Revision(
                row.getInt("revision"),
                row.getString("deed"),
                facts == null ? null : Documents.facts(facts),
                Documents.texts(row.getString("texts")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}

package org.teilhabe.directory;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.text.PortalLanguage;

/** »Verzeichnis«: what is published and valid today, read for one language. */
@Service
@Transactional(readOnly = true)
public class Directory {
    private static final String SELECT = """
            select p.*, t.texts as translated, t.machine, t.source_revision < p.text_revision as outdated
            from publication p
            left join publication_text t on t.centre_id = p.centre_id and t.entry = p.entry and t.language = :language
            where (p.valid_from is null or p.valid_from <= :today) and (p.valid_to is null or p.valid_to >= :today)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Directory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<Published> bySlug(Kind kind, String slug, PortalLanguage language) {
        return select("and p.kind = :kind and p.slug = :slug", language)
                .param("kind", kind.tag())
                .param("slug", slug)
                .query(reader(language))
                .optional();
    }

    public Optional<Published> byId(EntryId id, PortalLanguage language) {
        return select("and p.entry = :id", language)
                .param("id", id.value())
                .query(reader(language))
                .optional();
    }

    /** Those of the given entries that are published, by id. */
    public Map<EntryId, Published> byIds(Collection<EntryId> ids, PortalLanguage language) {
        if (ids.isEmpty()) return Map.of();
        var found = new LinkedHashMap<EntryId, Published>();
        select("and p.entry = any(:ids)", language)
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query(reader(language))
                .list()
                .forEach(p -> found.put(p.id(), p));
        return found;
    }

    /** The present address of an entry that once had this one. */
    public Optional<String> movedTo(Kind kind, String formerSlug) {
        return jdbc.sql("""
                select p.slug from entry_path e join publication p on p.centre_id = e.centre_id and p.entry = e.entry
                where e.kind = :kind and e.slug = :slug""")
                .param("kind", kind.tag())
                .param("slug", formerSlug)
                .query(String.class)
                .optional();
    }

    /** The present paths of entries by any slug they ever had; what is not published is missing. */
    public Map<String, String> pathsOf(Kind kind, Collection<String> slugs) {
        var paths = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select e.slug as asked, p.slug from entry_path e
                join publication p on p.centre_id = e.centre_id and p.entry = e.entry
                where e.kind = :kind and e.slug = any(:slugs) and (p.valid_from is null or p.valid_from <= :today)
                  and (p.valid_to is null or p.valid_to >= :today)""")
                .param("kind", kind.tag())
                .param("slugs", slugs.toArray(String[]::new))
                .param("today", LocalDate.now(clock))
                .query((row, n) -> paths.put(row.getString("asked"), "/" + kind.noun() + "/" + row.getString("slug")))
                .list();
        return paths;
    }

    /** All of a kind, by title. */
    public List<Published> all(Kind kind, PortalLanguage language) {
        return byTitle(
                select("and p.kind = :kind", language)
                        .param("kind", kind.tag())
                        .query(reader(language))
                        .list(),
                language);
    }

    /** What an entry is called in a language. */
    public record Title(EntryId id, String title) {}

    /** All titles of a kind, in their order. */
    public List<Title> titles(Kind kind, PortalLanguage language) {
        return sorted(
                jdbc.sql("""
                        select p.entry, coalesce(t.texts ->> 'title', p.texts ->> 'title') as title
                        from publication p
                        left join publication_text t on t.centre_id = p.centre_id and t.entry = p.entry and t.language = :language
                        where p.kind = :kind and (p.valid_from is null or p.valid_from <= :today)
                          and (p.valid_to is null or p.valid_to >= :today)""")
                        .param("kind", kind.tag())
                        .param("language", language.tag())
                        .param("today", LocalDate.now(clock))
                        .query((row, n) ->
                                new Title(new EntryId(row.getObject("entry", UUID.class)), row.getString("title")))
                        .list(),
                Title::title,
                language);
    }

    /** An entry without its words. */
    public record Outline(EntryId id, String slug, Facts facts) {}

    /** All of a kind, in no order. */
    public List<Outline> outlines(Kind kind) {
        return jdbc.sql("""
                select p.entry, p.slug, p.facts from publication p
                where p.kind = :kind and (p.valid_from is null or p.valid_from <= :today)
                  and (p.valid_to is null or p.valid_to >= :today)""")
                .param("kind", kind.tag())
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Outline(
                        new EntryId(row.getObject("entry", UUID.class)),
                        row.getString("slug"),
                        Documents.facts(row.getString("facts"))))
                .list();
    }

    /** The centre's own offers: those of its action fields, by title. */
    public List<Published> ofActionFields(PortalLanguage language) {
        return byTitle(
                select("and p.kind = 'offer' and p.facts ->> 'action_field' is not null", language)
                        .query(reader(language))
                        .list(),
                language);
    }

    /** The offers and events that are new or changed, the newest first. */
    public List<Published> newest(int limit, PortalLanguage language) {
        return select("and p.kind in ('offer', 'event') order by p.changed_at desc, p.entry limit :limit", language)
                .param("limit", limit)
                .query(reader(language))
                .list();
    }

    /** Offers, events or pages in any of the categories, by title. */
    public List<Published> inCategories(Kind kind, Collection<String> categories, PortalLanguage language) {
        return byTitle(
                select("and p.kind = :kind and jsonb_exists_any(p.facts -> 'categories', :categories)", language)
                        .param("kind", kind.tag())
                        .param("categories", categories.toArray(String[]::new))
                        .query(reader(language))
                        .list(),
                language);
    }

    /**
     * What names the given entry: a provider's offers, an offer's events, a page's children.
     *
     * @param role provider, place, offer or parent
     */
    public List<Published> naming(String role, EntryId target, Kind kind, PortalLanguage language) {
        return naming(role, List.of(target), kind, language);
    }

    /** What names any of the given entries. */
    public List<Published> naming(String role, Collection<EntryId> targets, Kind kind, PortalLanguage language) {
        if (targets.isEmpty()) return List.of();
        return byTitle(
                select("""
                        and p.kind = :kind and exists (select 1 from entry_link l
                          where l.centre_id = p.centre_id and l.entry = p.entry and l.role = :role and l.target = any(:targets))""", language)
                        .param("kind", kind.tag())
                        .param("role", role)
                        .param("targets", targets.stream().map(EntryId::value).toArray(UUID[]::new))
                        .query(reader(language))
                        .list(),
                language);
    }

    /** The page the portal needs by name: about, contact, imprint, privacy, accessibility, leichte-sprache. */
    public Optional<Published> fixedPage(String name, PortalLanguage language) {
        return select("and p.kind = 'page' and p.facts ->> 'fixed' = :name", language)
                .param("name", name)
                .query(reader(language))
                .list()
                .stream()
                .findFirst();
    }

    /** How many offers each category has today, counted for the category itself. */
    public Map<String, Long> offersByCategory() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.sql("""
                select c.value as category, count(*) as n
                from publication p cross join lateral jsonb_array_elements_text(p.facts -> 'categories') c
                where p.kind = 'offer' and (p.valid_from is null or p.valid_from <= :today)
                  and (p.valid_to is null or p.valid_to >= :today)
                group by 1""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> counts.put(row.getString("category"), row.getLong("n")))
                .list();
        return counts;
    }

    /** The address of a published entry, and when it last changed in any language. */
    public record Address(Kind kind, String slug, Instant changedAt) {
        public String path() {
            return "/" + kind.noun() + "/" + slug;
        }
    }

    /** All pages there are for entries today; fixed pages have addresses of their own. */
    public List<Address> addresses() {
        return jdbc.sql("""
                select p.kind, p.slug, greatest(p.changed_at, max(t.changed_at)) as changed_at
                from publication p left join publication_text t on t.centre_id = p.centre_id and t.entry = p.entry
                where (p.valid_from is null or p.valid_from <= :today) and (p.valid_to is null or p.valid_to >= :today)
                  and p.facts ->> 'fixed' is null
                group by p.centre_id, p.entry order by p.kind, p.slug""")
                .param("today", LocalDate.now(clock))
                .query((row, n) -> new Address(
                        Kind.byTag(row.getString("kind")),
                        row.getString("slug"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** An entry in all its languages, for search indexes and interfaces. */
    public record InAllLanguages(
            EntryId id,
            Kind kind,
            String slug,
            Facts facts,
            boolean sample,
            LocalDate from,
            LocalDate to,
            Map<PortalLanguage, Texts> texts) {}

    public Optional<InAllLanguages> inAllLanguages(EntryId id) {
        return allLanguages("where p.entry = :id", id, 1).stream().findFirst();
    }

    /** A page of all published entries, in the order of their ids. */
    public List<InAllLanguages> inAllLanguages(Optional<EntryId> after, int limit) {
        return allLanguages(
                after.isPresent() ? "where p.entry > :id" : "where :id is not null",
                after.orElse(new EntryId(new UUID(0, 0))),
                limit);
    }

    private List<InAllLanguages> allLanguages(String where, EntryId id, int limit) {
        return jdbc.sql("""
                select p.entry, p.kind, p.slug, p.facts, p.texts, p.sample, p.valid_from, p.valid_to,
                       (select jsonb_object_agg(t.language, t.texts) from publication_text t
                        where t.centre_id = p.centre_id and t.entry = p.entry) as others
                from publication p %s order by p.entry limit :limit""".formatted(where))
                .param("id", id.value())
                .param("limit", limit)
                .query(Directory::inAllLanguages)
                .list();
    }

    private JdbcClient.StatementSpec select(String condition, PortalLanguage language) {
        return jdbc.sql(SELECT + condition).param("language", language.tag()).param("today", LocalDate.now(clock));
    }

    /** Sorted as people sort in this language. */
    public static List<Published> byTitle(List<Published> found, PortalLanguage language) {
        return sorted(found, p -> p.title().value(), language);
    }

    /** Each title's place in the order is worked out once, not for every comparison. */
    private static <T> List<T> sorted(List<T> found, Function<T, String> title, PortalLanguage language) {
        var collator = Collator.getInstance(ULocale.forLocale(language.locale()));
        record Placed<T>(CollationKey key, T one) {}
        return found.stream()
                .map(one -> new Placed<>(collator.getCollationKey(title.apply(one)), one))
                .sorted(Comparator.comparing(Placed::key))
                .map(Placed::one)
                .toList();
    }

    private static org.springframework.jdbc.core.RowMapper<Published> reader(PortalLanguage language) {
        return (row, number) -> {
            var translated = row.getString("translated");
            return new Published(
                    new EntryId(row.getObject("entry", UUID.class)),
                    Kind.byTag(row.getString("kind")),
                    row.getString("slug"),
                    Documents.facts(row.getString("facts")),
                    Documents.texts(row.getString("texts")),
                    language,
                    translated == null ? null : Documents.texts(translated),
                    row.getBoolean("machine"),
                    row.getBoolean("outdated"),
                    row.getBoolean("sample"),
                    row.getObject("verified_on", LocalDate.class),
                    row.getObject("valid_from", LocalDate.class),
                    row.getObject("valid_to", LocalDate.class),
                    row.getObject("first_at", OffsetDateTime.class).toInstant(),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                    row.getInt("revision"));
        };
    }

    private static InAllLanguages inAllLanguages(ResultSet row, int number) throws SQLException {
        var texts = new EnumMap<PortalLanguage, Texts>(PortalLanguage.class);
        texts.put(PortalLanguage.DE, Documents.texts(row.getString("texts")));
        var others = row.getString("others");
        if (others != null)
            Documents.tree(others, (tag, json) -> PortalLanguage.byTag(tag).ifPresent(l -> texts.put(l, json)));
        var from = row.getObject("valid_from", LocalDate.class);
        var to = row.getObject("valid_to", LocalDate.class);
        return new InAllLanguages(
                new EntryId(row.getObject("entry", UUID.class)),
                Kind.byTag(row.getString("kind")),
                row.getString("slug"),
                Documents.facts(row.getString("facts")),
                row.getBoolean("sample"),
                from == null ? LocalDate.MIN : from,
                to == null ? LocalDate.MAX : to,
                texts);
    }
}

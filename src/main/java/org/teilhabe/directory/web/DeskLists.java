package org.teilhabe.directory.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Documents;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Position;
import org.teilhabe.platform.Readership;
import org.teilhabe.platform.text.PortalLanguage;

/** The lists of the desk: each one query, filtered, ordered and limited in SQL. */
@Repository
@Transactional(readOnly = true)
class DeskLists {
    static final int PAGE = 50;
    /** Where a choice has more, one searches instead of scrolling. */
    private static final int MOST_CHOICES = 2000;

    private static final String TONGUES = """
            (select jsonb_object_agg(t.language, case when t.source_revision < hit.text_revision then 'outdated'
                                                      when not t.released then 'machine' else 'ok' end)
             from translation t where t.centre_id = hit.centre_id and t.entry = hit.id) as tongues""";

    /** How long back readers count. */
    private static final int READ_DAYS = 90;

    private static final String STALE = "p.entry is not null and (e.verified_on is null or e.verified_on < :stale)";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final VerificationPeriod period;
    private final Readership readership;

    DeskLists(JdbcClient jdbc, Clock clock, VerificationPeriod period, Readership readership) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.period = period;
        this.readership = readership;
    }

    /** @param total over all pages */
    record Found(List<ListRow> rows, int total) {}

    Found list(Kind kind, Filter filter) {
        var sql = """
                with hit as (
                  select e.*, p.revision as public_revision, count(*) over () as total,
                         row_number() over (order by %s) as place, %s as stale
                  from entry e left join publication p on p.centre_id = e.centre_id and p.entry = e.id
                  where e.kind = :kind %s
                  order by place limit :limit offset :offset)
                select hit.*,
                  (select o.texts ->> 'title' from entry_link l join entry o on o.centre_id = l.centre_id and o.id = l.target
                   where l.centre_id = hit.centre_id and l.entry = hit.id and l.role = 'provider' limit 1) as provider, %s
                from hit order by place""".formatted(order(filter), STALE, conditions(filter), TONGUES);
        var total = new int[1];
        var rows = filtered(sql, filter)
                .param("kind", kind.tag())
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .query((row, n) -> {
                    total[0] = row.getInt("total");
                    return row(row, kind, 0);
                })
                .list();
        return new Found(rows, total[0]);
    }

    /** All pages as a tree: each followed by those below it. */
    List<ListRow> pages(Filter filter) {
        var sql = """
                with recursive tree as (
                  select e.id, 0 as depth, array[coalesce((e.facts ->> 'position')::int, 0)] as path, array[e.texts ->> 'title'] as names
                  from entry e where e.kind = 'page' and e.facts ->> 'parent' is null
                  union all
                  select e.id, t.depth + 1, t.path || coalesce((e.facts ->> 'position')::int, 0), t.names || (e.texts ->> 'title')
                  from tree t join entry e on e.kind = 'page' and e.facts ->> 'parent' = t.id::text
                  where t.depth < 6),
                hit as (
                  select e.*, p.revision as public_revision, 0 as total, t.depth, t.path, t.names, %s as stale
                  from tree t join entry e on e.id = t.id
                  left join publication p on p.centre_id = e.centre_id and p.entry = e.id
                  where true %s)
                select hit.*, '' as provider, %s from hit order by path, names limit 1000""".formatted(STALE, conditions(filter), TONGUES);
        return filtered(sql, filter)
                .query((row, n) -> row(row, Kind.PAGE, row.getInt("depth")))
                .list();
    }

    /**
     * An entry some of whose languages need somebody.
     *
     * @param readers how often it was looked at in a language that has no current translation
     */
    record Needing(
            UUID id,
            Kind kind,
            String title,
            boolean published,
            OffsetDateTime at,
            long readers,
            List<ListRow.Tongue> tongues) {}

    /** @param total over all pages */
    record Needed(List<Needing> rows, int total) {}

    /**
     * Where translators are needed most: what the public sees first; of that, what most people read in a language that
     * has no current translation; then where most is behind, then what is missing.
     */
    Needed needed(Filter filter) {
        var narrowed = filter.languageState().isEmpty() && filter.language().isEmpty()
                ? " and (n.outdated > 0 or n.machine > 0 or n.made < %d)"
                        .formatted(translated().size())
                : conditions(filter);
        var views = readership.views(READ_DAYS);
        var sql = """
                with reading as (
                  select v.entry, sum(v.times) as readers
                  from unnest(:entries, :tongues, :times) as v (entry, language, times)
                  join entry e on e.id = v.entry
                  left join translation t on t.centre_id = e.centre_id and t.entry = e.id and t.language = v.language
                  where v.language <> 'de' and (t.entry is null or t.source_revision < e.text_revision)
                    and (:language = '' or v.language = :language)
                  group by v.entry),
                hit as (
                  select e.id, e.centre_id, e.kind, e.texts ->> 'title' as title, e.text_revision, e.updated_at,
                         p.entry is not null as published, coalesce(r.readers, 0) as readers, count(*) over () as total,
                         row_number() over (order by (p.entry is not null) desc, coalesce(r.readers, 0) desc, n.outdated desc, n.made, e.updated_at desc, e.id) as place
                  from entry e left join publication p on p.centre_id = e.centre_id and p.entry = e.id
                  left join reading r on r.entry = e.id
                  cross join lateral (select count(*) as made, count(*) filter (where t.source_revision < e.text_revision) as outdated,
                                             count(*) filter (where not t.released) as machine
                                      from translation t where t.centre_id = e.centre_id and t.entry = e.id
                                      and t.language <> 'de-x-leicht') n
                  where e.state <> 'withdrawn' %s order by place limit :limit offset :offset)
                select hit.*, %s from hit order by place""".formatted(narrowed, TONGUES);
        var total = new int[1];
        var rows = filtered(sql, filter)
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .param("entries", views.stream().map(Readership.Views::entry).toArray(UUID[]::new))
                .param("tongues", views.stream().map(Readership.Views::language).toArray(String[]::new))
                .param("times", views.stream().map(Readership.Views::times).toArray(Long[]::new))
                .query((row, n) -> {
                    total[0] = row.getInt("total");
                    return new Needing(
                            row.getObject("id", UUID.class),
                            Kind.byTag(row.getString("kind")),
                            row.getString("title"),
                            row.getBoolean("published"),
                            row.getObject("updated_at", OffsetDateTime.class),
                            row.getLong("readers"),
                            tongues(row.getString("tongues")));
                })
                .list();
        return new Needed(rows, total[0]);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("stale", period.staleBefore())
                .param("today", LocalDate.now(clock))
                .param("text", "%" + like(filter.text()) + "%")
                .param("exact", filter.text())
                .param("category", filter.category())
                .param("language", filter.language());
    }

    private static String conditions(Filter filter) {
        var all = new StringBuilder();
        if (!filter.text().isEmpty())
            all.append(
                    " and (e.texts ->> 'title' ilike :text or e.texts ->> 'summary' ilike :text or e.external_id = :exact)");
        if (!filter.category().isEmpty()) all.append(" and jsonb_exists(e.facts -> 'categories', :category)");
        if (filter.samples()) all.append(" and e.sample");
        if (filter.unverified()) all.append(" and ").append(STALE);
        all.append(
                switch (filter.state()) {
                    case "draft" -> " and e.state = 'draft' and p.entry is null";
                    case "review" -> " and e.state = 'review'";
                    case "published" -> " and p.entry is not null";
                    case "changed" -> " and p.entry is not null and p.revision < e.revision";
                    case "withdrawn" -> " and e.state = 'withdrawn'";
                    case "expired" -> " and e.valid_to < :today";
                    default -> "";
                });
        var one = filter.language().isEmpty() ? "" : " and t.language = :language";
        var some = " and exists (select 1 from translation t where t.centre_id = e.centre_id and t.entry = e.id" + one;
        all.append(
                switch (filter.languageState()) {
                    case "outdated" -> some + " and t.source_revision < e.text_revision)";
                    case "machine" -> some + " and not t.released)";
                    case "missing" ->
                        filter.language().isEmpty()
                                ? " and (select count(*) from translation t where t.centre_id = e.centre_id and t.entry = e.id and t.language <> 'de-x-leicht') < "
                                        + translated().size()
                                : " and not" + some.substring(4) + ")";
                    default -> "";
                });
        return all.toString();
    }

    private static String order(Filter filter) {
        return switch (filter.sort()) {
            case "updated" -> "e.updated_at desc, e.id";
            case "verified" -> "e.verified_on nulls first, e.texts ->> 'title', e.id";
            default -> "e.texts ->> 'title', e.id";
        };
    }

    private static String like(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private ListRow row(ResultSet row, Kind kind, int depth) throws SQLException {
        var published = row.getObject("public_revision") != null;
        var validTo = row.getObject("valid_to", LocalDate.class);
        return new ListRow(
                row.getObject("id", UUID.class),
                Documents.parse(row.getString("texts")).path("title").asString(),
                detail(row, kind),
                depth,
                row.getString("state"),
                published,
                published && row.getInt("public_revision") < row.getInt("revision"),
                validTo != null && validTo.isBefore(LocalDate.now(clock)),
                row.getBoolean("sample"),
                row.getBoolean("stale"),
                row.getObject("verified_on", LocalDate.class),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getString("updated_by"),
                tongues(row.getString("tongues")));
    }

    private static String detail(ResultSet row, Kind kind) throws SQLException {
        if (kind == Kind.PLACE) {
            var facts = Documents.parse(row.getString("facts"));
            var where = facts.path("street").asString("") + ", "
                    + facts.path("town").asString("");
            return where.startsWith(", ") ? where.substring(2) : where;
        }
        var provider = row.getString("provider");
        return provider == null ? "" : provider;
    }

    static List<ListRow.Tongue> tongues(@org.jspecify.annotations.Nullable String json) {
        var known = json == null ? Map.<String, String>of() : Documents.words(json);
        return translated().stream()
                .map(l -> new ListRow.Tongue(l.tag(), known.getOrDefault(l.tag(), "missing")))
                .toList();
    }

    /** The languages German is translated into. */
    static List<PortalLanguage> translated() {
        return PortalLanguage.full().stream()
                .filter(l -> l != PortalLanguage.DE)
                .toList();
    }

    /** One that may be chosen in a form. */
    record Choice(UUID id, String title) {}

    /** Entries of a kind by title, for a choice; {@code present} is always among them. */
    List<Choice> choices(Kind kind, Collection<EntryId> present) {
        return jdbc.sql("""
                (select id, texts ->> 'title' as title from entry where kind = :kind order by title limit :limit)
                union select id, texts ->> 'title' from entry where kind = :kind and id = any(:present) order by title""")
                .param("kind", kind.tag())
                .param("limit", MOST_CHOICES)
                .param("present", ids(present))
                .query((row, n) -> new Choice(row.getObject("id", UUID.class), row.getString("title")))
                .list();
    }

    /** Kind and title of entries of this centre. */
    record Known(Kind kind, String title) {}

    Map<EntryId, Known> known(Collection<EntryId> wanted) {
        var found = new LinkedHashMap<EntryId, Known>();
        if (wanted.isEmpty()) return found;
        jdbc.sql("select id, kind, texts ->> 'title' as title from entry where id = any(:ids)")
                .param("ids", ids(wanted))
                .query((row, n) -> found.put(
                        new EntryId(row.getObject("id", UUID.class)),
                        new Known(Kind.byTag(row.getString("kind")), row.getString("title"))))
                .list();
        return found;
    }

    /** What the public reads of a published entry in a language, by the tags of its fields. */
    Map<String, String> published(EntryId entry, PortalLanguage language) {
        var texts = new LinkedHashMap<String, String>();
        jdbc.sql("""
                select field.key, field.value from publication_text p, jsonb_each_text(p.texts) field
                where p.entry = :entry and p.language = :language""")
                .param("entry", entry.value())
                .param("language", language.tag())
                .query((row, n) -> texts.put(row.getString("key"), row.getString("value")))
                .list();
        return texts;
    }

    boolean isPublic(EntryId entry) {
        return jdbc.sql("select exists (select from publication where entry = ?)")
                .param(entry.value())
                .query(Boolean.class)
                .single();
    }

    private static UUID[] ids(Collection<EntryId> ids) {
        return ids.stream().map(EntryId::value).toArray(UUID[]::new);
    }

    /** Pages below a page, itself included: none of them can be above it. */
    List<UUID> below(EntryId page) {
        return jdbc.sql("""
                with recursive tree as (
                  select cast(:page as uuid) as id, 0 as depth
                  union all
                  select e.id, t.depth + 1 from tree t join entry e on e.kind = 'page' and e.facts ->> 'parent' = t.id::text
                  where t.depth < 8)
                select id from tree""")
                .param("page", page.value())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Where the other places are. */
    List<Position> positions(UUID except) {
        return jdbc.sql("""
                select (facts #>> '{position,latitude}')::float8 as latitude, (facts #>> '{position,longitude}')::float8 as longitude
                from entry where kind = 'place' and id <> :except and facts -> 'position' is not null limit 500""")
                .param("except", except)
                .query((row, n) -> new Position(row.getDouble("latitude"), row.getDouble("longitude")))
                .list();
    }

    /** A hit of the desk's search. */
    record Hit(UUID id, Kind kind, String title, String externalId, boolean published) {}

    List<Hit> find(String text) {
        var words = new ArrayList<String>();
        for (var word : text.split("\\s+")) if (!word.isBlank()) words.add("%" + like(word) + "%");
        if (words.isEmpty()) return List.of();
        return jdbc.sql("""
                select e.id, e.kind, e.texts ->> 'title' as title, coalesce(e.external_id, '') as external_id, p.entry is not null as published
                from entry e left join publication p on p.centre_id = e.centre_id and p.entry = e.id
                where e.texts ->> 'title' ilike all (:words) or e.external_id = :exact or e.id::text = :exact
                order by (lower(e.texts ->> 'title') = lower(:exact)) desc, e.kind, title limit 100""")
                .param("words", words.toArray(String[]::new))
                .param("exact", text.strip())
                .query((row, n) -> new Hit(
                        row.getObject("id", UUID.class),
                        Kind.byTag(row.getString("kind")),
                        row.getString("title"),
                        row.getString("external_id"),
                        row.getBoolean("published")))
                .list();
    }
}

package org.teilhabe.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shows the public many entries at once, as {@link Publishing} does one by one. */
@Component
class BatchPublishing {
    /** Of more changes than this an index does better to read everything anew. */
    private static final int ANEW = 200;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JdbcClient jdbc;
    private final Publishing publishing;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BatchPublishing(JdbcClient jdbc, Publishing publishing, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.clock = clock;
        this.events = events;
    }

    void publish(List<Intake.Step> steps) {
        var shown = steps.stream()
                .filter(s -> s.next().entry().state() == State.PUBLISHED)
                .toList();
        var withdrawn = steps.stream()
                .filter(s -> s.next().entry().state() == State.WITHDRAWN)
                .map(s -> s.next().id().value())
                .toArray(UUID[]::new);
        var changed = new HashSet<UUID>();
        show(shown, changed);
        reserve(steps);
        changed.addAll(withdraw(withdrawn));
        tell(changed);
    }

    private void show(List<Intake.Step> steps, Set<UUID> changed) {
        if (steps.isEmpty()) return;
        var known = published(steps);
        var entries = steps.stream().map(s -> s.next().entry()).toList();
        var slugs = slugs(steps, known);
        var rows = JSON.arrayNode();
        entries.forEach(
                e -> rows.add(JSON.objectNode().put("id", e.id().toString()).put("slug", slugs.get(e.id().value()))));
        jdbc.sql("""
                insert into publication (entry, kind, slug, facts, texts, revision, text_revision, sample, verified_on, valid_from,
                                         valid_to, first_at, changed_at)
                select e.id, e.kind, r.slug, e.facts, e.texts, e.revision, e.text_revision, e.sample, e.verified_on, e.valid_from,
                       e.valid_to, :now, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, slug text) join entry e on e.id = r.id
                on conflict (centre_id, entry) do update
                set slug = excluded.slug, facts = excluded.facts, texts = excluded.texts, revision = excluded.revision,
                    text_revision = excluded.text_revision, sample = excluded.sample, verified_on = excluded.verified_on,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to, changed_at = excluded.changed_at""")
                .param("rows", rows.toString())
                .param("now", OffsetDateTime.now(clock))
                .update();
        jdbc.sql("""
                insert into entry_moment (entry, language, revision, deed, at, by_name)
                select id, 'de', revision, 'published', :now, :by from entry where id = any(:ids)""")
                .param("ids", entries.stream().map(e -> e.id().value()).toArray(UUID[]::new))
                .param("now", OffsetDateTime.now(clock))
                .param("by", Editing.editor())
                .update();
        showTranslations(steps, known.keySet());
        entries.forEach(e -> changed.add(e.id().value()));
    }

    /** All that there are the first time, later those that changed. */
    private void showTranslations(List<Intake.Step> steps, Set<UUID> known) {
        var rows = JSON.arrayNode();
        for (var step : steps) {
            var id = step.next().id();
            var languages = known.contains(id.value())
                    ? Batches.reworded(step)
                    : step.next().translations().keySet();
            languages.forEach(
                    l -> rows.add(JSON.objectNode().put("entry", id.toString()).put("language", l.tag())));
        }
        if (rows.isEmpty()) return;
        jdbc.sql("""
                insert into publication_text (entry, language, texts, source_revision, machine, changed_at)
                select t.entry, t.language, t.texts, t.source_revision, t.origin = 'machine' and not t.released, :now
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (entry uuid, language text)
                join translation t on t.entry = r.entry and t.language = r.language
                on conflict (centre_id, entry, language) do update
                set texts = excluded.texts, source_revision = excluded.source_revision, machine = excluded.machine,
                    changed_at = excluded.changed_at""")
                .param("rows", rows.toString())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** The address a new entry wishes for is kept for it until it is published. */
    private void reserve(List<Intake.Step> steps) {
        steps.stream()
                .filter(s -> s.former() == null && s.next().entry().state() != State.PUBLISHED)
                .collect(Collectors.groupingBy(s -> s.next().entry().kind()))
                .forEach((kind, some) -> claim(kind, promised(some, Map.of())));
    }

    private static Map<String, UUID> promised(List<Intake.Step> steps, Map<UUID, Shown> known) {
        var wishes = new LinkedHashMap<String, UUID>();
        for (var step : steps) {
            var address = step.next().address();
            var id = step.next().id().value();
            if (address != null && !known.containsKey(id)) wishes.putIfAbsent(address, id);
        }
        return wishes;
    }

    private List<UUID> withdraw(UUID[] ids) {
        if (ids.length == 0) return List.of();
        return jdbc.sql("""
                with gone as (delete from publication where entry = any(:ids) returning entry, revision),
                     noted as (insert into entry_moment (entry, language, revision, deed, at, by_name)
                               select entry, 'de', revision, 'withdrawn', :now, :by from gone)
                select entry from gone""")
                .param("ids", ids)
                .param("now", OffsetDateTime.now(clock))
                .param("by", Editing.editor())
                .query((row, n) -> row.getObject("entry", UUID.class))
                .list();
    }

    private void tell(Set<UUID> changed) {
        if (changed.isEmpty()) return;
        if (changed.size() > ANEW) {
            publishing.changed(null);
            return;
        }
        jdbc.sql("insert into public_change (entry) select unnest(:ids)")
                .param("ids", changed.toArray(UUID[]::new))
                .update();
        events.publishEvent(new PublicChanged(CurrentCentre.id(), null));
    }

    private record Shown(String slug, String title) {}

    private Map<UUID, Shown> published(List<Intake.Step> steps) {
        var found = new HashMap<UUID, Shown>();
        jdbc.sql("select entry, slug, texts ->> 'title' as title from publication where entry = any(:ids)")
                .param("ids", steps.stream().map(s -> s.next().id().value()).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("entry", UUID.class),
                            new Shown(row.getString("slug"), row.getString("title")));
                });
        return found;
    }

    /** Which address each gets, by the rules of {@link Publishing}: present, promised, first of its name, numbered. */
    private Map<UUID, String> slugs(List<Intake.Step> steps, Map<UUID, Shown> known) {
        var slugs = new HashMap<UUID, String>();
        steps.stream()
                .collect(Collectors.groupingBy(s -> s.next().entry().kind()))
                .forEach((kind, some) -> {
                    slugs.putAll(claim(kind, promised(some, known)));
                    var wishing = new ArrayList<Entry>();
                    for (var step : some) {
                        var entry = step.next().entry();
                        var shown = known.get(entry.id().value());
                        if (shown != null && Slug.of(shown.title()).equals(Slug.of(entry.title())))
                            slugs.put(entry.id().value(), shown.slug());
                        else if (!slugs.containsKey(entry.id().value())) wishing.add(entry);
                    }
                    slugs.putAll(claim(kind, first(wishing)));
                    wishing.removeIf(e -> slugs.containsKey(e.id().value()));
                    slugs.putAll(claim(kind, numbered(kind, wishing)));
                });
        for (var step : steps)
            slugs.computeIfAbsent(
                    step.next().id().value(), id -> publishing.slug(step.next().entry()));
        return slugs;
    }

    private static Map<String, UUID> first(List<Entry> entries) {
        var wishes = new LinkedHashMap<String, UUID>();
        for (var entry : entries)
            wishes.putIfAbsent(Slug.of(entry.title()), entry.id().value());
        return wishes;
    }

    /** The next free numbers behind the names that somebody has already. */
    private Map<String, UUID> numbered(Kind kind, List<Entry> entries) {
        var wishes = new LinkedHashMap<String, UUID>();
        if (entries.isEmpty()) return wishes;
        var last = new HashMap<String, Integer>();
        jdbc.sql("""
                select regexp_replace(slug, '-[0-9]{1,6}$', '') as name,
                       coalesce(max(cast(substring(slug from '-([0-9]{1,6})$') as int)), 1) as last
                from entry_path where kind = :kind and regexp_replace(slug, '-[0-9]{1,6}$', '') = any(:names) group by 1""")
                .param("kind", kind.tag())
                .param("names", entries.stream().map(e -> Slug.of(e.title())).toArray(String[]::new))
                .query(row -> {
                    last.put(row.getString("name"), row.getInt("last"));
                });
        for (var entry : entries) {
            var name = Slug.of(entry.title());
            wishes.put(
                    name + "-" + last.merge(name, 2, (before, two) -> before + 1),
                    entry.id().value());
        }
        return wishes;
    }

    /** @return those that have the address now, or had it before */
    private Map<UUID, String> claim(Kind kind, Map<String, UUID> wishes) {
        var claimed = new HashMap<UUID, String>();
        if (wishes.isEmpty()) return claimed;
        var rows = JSON.arrayNode();
        wishes.forEach(
                (slug, entry) -> rows.add(JSON.objectNode().put("slug", slug).put("entry", entry.toString())));
        jdbc.sql("""
                insert into entry_path (kind, slug, entry)
                select :kind, slug, entry from jsonb_to_recordset(cast(:rows as jsonb)) as r (slug text, entry uuid)
                on conflict do nothing""").param("kind", kind.tag()).param("rows", rows.toString()).update();
        jdbc.sql("select slug, entry from entry_path where kind = :kind and slug = any(:slugs)")
                .param("kind", kind.tag())
                .param("slugs", wishes.keySet().toArray(String[]::new))
                .query(row -> {
                    var entry = row.getObject("entry", UUID.class);
                    if (entry.equals(wishes.get(row.getString("slug")))) claimed.put(entry, row.getString("slug"));
                });
        return claimed;
    }
}

package org.teilhabe.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** »Ordnung« of the portal: its categories and target groups with labels and synonyms in every language. */
@Service
public class Taxonomy {
    /** How many of those that need it a refusal names. */
    private static final int NAMED = 5;

    private final JdbcClient jdbc;
    private final Publishing publishing;
    private final Trail trail;
    private final Cache<UUID, Terms> cache = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    Taxonomy(JdbcClient jdbc, Publishing publishing, Trail trail) {
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.trail = trail;
    }

    /** All categories and target groups of a centre, in their order. */
    public record Terms(Map<String, Category> categories, Map<String, TargetGroup> targetGroups) {
        public List<Category> top() {
            return categories.values().stream().filter(c -> c.parent() == null).toList();
        }

        public List<Category> children(String id) {
            return categories.values().stream()
                    .filter(c -> id.equals(c.parent()))
                    .toList();
        }

        public Optional<Category> category(String id) {
            return Optional.ofNullable(categories.get(id));
        }

        /** The category itself and what is below it. */
        public Set<String> within(String id) {
            var ids = new LinkedHashSet<String>();
            ids.add(id);
            children(id).forEach(c -> ids.add(c.id()));
            return ids;
        }

        /** True where any of the categories, or one above it, is sensitive. */
        public boolean sensitive(List<String> ids) {
            return ids.stream()
                    .map(categories::get)
                    .filter(java.util.Objects::nonNull)
                    .anyMatch(c -> c.sensitive() || c.parent() != null && sensitive(List.of(c.parent())));
        }
    }

    @Transactional(readOnly = true)
    public Terms terms() {
        return cache.get(CurrentCentre.id(), centre -> read());
    }

    /** Forgets what was read, where another node may have saved since. */
    public void reload() {
        cache.invalidate(CurrentCentre.id());
    }

    @Transactional
    public void save(Category category) {
        var saved = jdbc.sql("""
                insert into category (id, parent, position, icon, sensitive, labels, hints, synonyms, version)
                values (:id, :parent, :position, :icon, :sensitive, cast(:labels as jsonb), cast(:hints as jsonb),
                        cast(:synonyms as jsonb), 1)
                on conflict (centre_id, id) do update
                set parent = excluded.parent, position = excluded.position, icon = excluded.icon, sensitive = excluded.sensitive,
                    labels = excluded.labels, hints = excluded.hints, synonyms = excluded.synonyms, version = category.version + 1
                where category.version = :version""")
                .param("id", category.id())
                .param("parent", category.parent())
                .param("position", category.position())
                .param("icon", category.icon())
                .param("sensitive", category.sensitive())
                .param("labels", Documents.write(category.labels()))
                .param("hints", Documents.write(category.hints()))
                .param("synonyms", Documents.write(category.synonyms()))
                .param("version", category.version())
                .update();
        finish(saved, "category", category.id());
    }

    @Transactional
    public void save(TargetGroup group) {
        var saved = jdbc.sql("""
                insert into target_group (id, position, labels, synonyms, version)
                values (:id, :position, cast(:labels as jsonb), cast(:synonyms as jsonb), 1)
                on conflict (centre_id, id) do update
                set position = excluded.position, labels = excluded.labels, synonyms = excluded.synonyms,
                    version = target_group.version + 1
                where target_group.version = :version""")
                .param("id", group.id())
                .param("position", group.position())
                .param("labels", Documents.write(group.labels()))
                .param("synonyms", Documents.write(group.synonyms()))
                .param("version", group.version())
                .update();
        finish(saved, "target-group", group.id());
    }

    /** Changes places with the neighbour of the same level. */
    @Transactional
    public void moveCategory(String id, boolean up) {
        var all = read().categories();
        var moved = all.get(id);
        if (moved == null) throw new Missing("No category " + id);
        var level = all.values().stream()
                .filter(c -> Objects.equals(c.parent(), moved.parent()))
                .map(Category::id)
                .toList();
        reorder("category", swapped(level, id, up), id);
    }

    @Transactional
    public void moveTargetGroup(String id, boolean up) {
        var all = read().targetGroups();
        if (!all.containsKey(id)) throw new Missing("No target group " + id);
        reorder("target_group", swapped(List.copyOf(all.keySet()), id, up), id);
    }

    /** @throws Rejected where an entry carries it at the desk or in public, or another topic stands below it */
    @Transactional(readOnly = true)
    public void refuseUsed(Category category) {
        var below = read().children(category.id());
        if (!below.isEmpty())
            throw new Rejected(
                    "directory.desk.terms.remove.below",
                    below.size(),
                    below.stream().map(c -> c.label(PortalLanguage.DE)).toList());
        refuseUsed("categories", category.id());
    }

    /** @throws Rejected where an entry is for this target group, at the desk or in public */
    @Transactional(readOnly = true)
    public void refuseUsed(TargetGroup group) {
        refuseUsed("audiences", group.id());
    }

    private void refuseUsed(String fact, String id) {
        var titles = jdbc.sql("""
                select e.texts ->> 'title' as title from entry e
                left join publication p on p.centre_id = e.centre_id and p.entry = e.id
                where jsonb_exists(e.facts -> :fact, :id) or jsonb_exists(p.facts -> :fact, :id) order by title, e.id""")
                .param("fact", fact)
                .param("id", id)
                .query((row, n) -> row.getString("title"))
                .list();
        var some = titles.subList(0, Math.min(NAMED, titles.size()));
        if (!titles.isEmpty())
            throw new Rejected("directory.desk.terms.remove.used", titles.size(), some, titles.size() - some.size());
    }

    /** Removes a topic that nothing needs any more. */
    @Transactional
    public void remove(Category category) {
        refuseUsed(category);
        remove("category", category.id(), category.version());
        trail.did("category.removed", "category", null, category.label(PortalLanguage.DE));
    }

    /** Removes a target group that nothing needs any more. */
    @Transactional
    public void remove(TargetGroup group) {
        refuseUsed(group);
        remove("target_group", group.id(), group.version());
        trail.did("target-group.removed", "target-group", null, group.label(PortalLanguage.DE));
    }

    private void remove(String table, String id, int version) {
        var removed = jdbc.sql("delete from " + table + " where id = ? and version = ?")
                .params(id, version)
                .update();
        if (removed == 0) throw new OptimisticLockingFailureException(table + " " + id + " was changed meanwhile");
        publishing.changed(null);
    }

    private static List<String> swapped(List<String> order, String id, boolean up) {
        var changed = new ArrayList<>(order);
        var at = changed.indexOf(id);
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < changed.size()) Collections.swap(changed, at, to);
        return changed;
    }

    private void reorder(String table, List<String> order, String moved) {
        for (var i = 0; i < order.size(); i++)
            jdbc.sql("update " + table + " set position = ? where id = ?")
                    .params((i + 1) * 10, order.get(i))
                    .update();
        var what = table.replace('_', '-');
        trail.did(what + ".moved", what, null, moved);
        publishing.changed(null);
    }

    private void finish(int saved, String what, String id) {
        if (saved == 0)
            throw new OptimisticLockingFailureException("The " + what + " " + id + " was changed meanwhile");
        trail.did(what + ".saved", what, null, id);
        publishing.changed(null);
    }

    /** First of all: whoever reads anew must not read old labels. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PublicChanged change) {
        if (change.entry() == null) cache.invalidate(change.centre());
    }

    private Terms read() {
        var categories = jdbc.sql("select * from category order by position, id")
                .query((row, n) -> new Category(
                        row.getString("id"),
                        row.getString("parent"),
                        row.getInt("position"),
                        row.getString("icon"),
                        row.getBoolean("sensitive"),
                        Documents.words(row.getString("labels")),
                        Documents.words(row.getString("hints")),
                        Documents.wordLists(row.getString("synonyms")),
                        row.getInt("version")))
                .list();
        var groups = jdbc.sql("select * from target_group order by position, id")
                .query((row, n) -> new TargetGroup(
                        row.getString("id"),
                        row.getInt("position"),
                        Documents.words(row.getString("labels")),
                        Documents.wordLists(row.getString("synonyms")),
                        row.getInt("version")))
                .list();
        return new Terms(
                categories.stream().collect(Collectors.toMap(Category::id, c -> c, (a, b) -> a, LinkedHashMap::new)),
                groups.stream().collect(Collectors.toMap(TargetGroup::id, g -> g, (a, b) -> a, LinkedHashMap::new)));
    }
}

package org.teilhabe.directory.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PublicChanged;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/** What waits at the desk, in numbers; the rail shows some on every page, so they are kept for a few seconds. */
@Repository
@Transactional(readOnly = true)
class Figures {
    private final JdbcClient jdbc;
    private final VerificationPeriod period;
    private final Clock clock;
    private final Cache<UUID, Now> rail = Caffeine.newBuilder()
            .maximumSize(500)
            .expireAfterWrite(Duration.ofSeconds(15))
            .build();

    Figures(JdbcClient jdbc, VerificationPeriod period, Clock clock) {
        this.jdbc = jdbc;
        this.period = period;
        this.clock = clock;
    }

    /**
     * @param changed published entries with changes the public does not see
     * @param stale published offers nobody has verified for too long
     * @param outdated translations behind their German text
     * @param machine translations nobody has released
     */
    record Now(int reviews, int changed, int stale, int samples, int outdated, int machine) {}

    Now now() {
        return jdbc.sql("""
                select count(*) filter (where e.state = 'review') as reviews,
                       count(*) filter (where e.state = 'draft' and p.revision < e.revision) as changed,
                       count(*) filter (where e.kind = 'offer' and p.entry is not null
                                          and (e.verified_on is null or e.verified_on < :stale)) as stale,
                       count(*) filter (where e.sample) as samples,
                       (select count(*) from translation t join entry o on o.centre_id = t.centre_id and o.id = t.entry
                        where o.state <> 'withdrawn' and t.source_revision < o.text_revision) as outdated,
                       (select count(*) from translation t where not t.released) as machine
                from entry e left join publication p on p.centre_id = e.centre_id and p.entry = e.id""")
                .param("stale", period.staleBefore())
                .query((row, n) -> new Now(
                        row.getInt("reviews"),
                        row.getInt("changed"),
                        row.getInt("stale"),
                        row.getInt("samples"),
                        row.getInt("outdated"),
                        row.getInt("machine")))
                .single();
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void changed(PublicChanged change) {
        rail.invalidate(change.centre());
    }

    /** A few seconds old at most. */
    Now recently() {
        return Objects.requireNonNull(rail.get(CurrentCentre.id(), centre -> now()));
    }

    /** What people did in the last seven days; what came with the demo or a file at the command line is no work. */
    record Week(long published, long translated) {}

    Week week() {
        return jdbc.sql("""
                select (select count(distinct entry) from entry_moment
                        where deed = 'published' and language = 'de' and at > :since and by_name <> :nobody) as published,
                       (select count(*) from translation where updated_at > :since and updated_by <> :nobody) as translated""")
                .param("since", OffsetDateTime.now(clock).minusDays(7))
                .param("nobody", Editing.NOBODY)
                .query((row, n) -> new Week(row.getLong("published"), row.getLong("translated")))
                .single();
    }

    /** An entry that waits, and since when. */
    record Waiting(UUID id, Kind kind, String title, OffsetDateTime at, String by) {}

    List<Waiting> reviews(int limit) {
        return waiting("e.state = 'review' order by e.updated_at", limit, null);
    }

    /** Never published, last touched by this person. */
    List<Waiting> draftsOf(String name, int limit) {
        return waiting("""
                e.state = 'draft' and e.updated_by = :name
                and not exists (select 1 from publication p where p.centre_id = e.centre_id and p.entry = e.id)
                and not exists (select 1 from entry_return r where r.centre_id = e.centre_id and r.entry = e.id)
                order by e.updated_at desc""", limit, name);
    }

    /** Given back to this person and not handed in again. */
    List<Waiting> returnedTo(String name, int limit) {
        return waiting("""
                exists (select 1 from entry_return r where r.centre_id = e.centre_id and r.entry = e.id and r.author = :name)
                order by e.updated_at desc""", limit, name);
    }

    /** The entry whose German text moved on last while translations stayed behind. */
    List<Waiting> lastOutdating() {
        return waiting("""
                exists (select 1 from translation t where t.centre_id = e.centre_id and t.entry = e.id
                        and t.source_revision < e.text_revision) order by e.updated_at desc""", 1, null);
    }

    private List<Waiting> waiting(String condition, int limit, @Nullable String name) {
        return jdbc.sql(
                        "select e.id, e.kind, e.texts ->> 'title' as title, e.updated_at, e.updated_by from entry e where "
                                + condition + " limit :limit")
                .param("limit", limit)
                .param("name", name)
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        Kind.byTag(row.getString("kind")),
                        row.getString("title"),
                        row.getObject("updated_at", OffsetDateTime.class),
                        row.getString("updated_by")))
                .list();
    }

    /** How far the translations into one language are. */
    record OfLanguage(PortalLanguage language, int current, int outdated, int machine, int missing) {}

    /** Machine words count as neither current nor outdated. */
    List<OfLanguage> languages() {
        var all = jdbc.sql("select count(*) from entry where state <> 'withdrawn'")
                .query(Integer.class)
                .single();
        var counted = jdbc.sql("""
                select t.language, count(*) as n,
                       count(*) filter (where t.source_revision < e.text_revision) as outdated,
                       count(*) filter (where not t.released and t.source_revision >= e.text_revision) as machine
                from translation t join entry e on e.centre_id = t.centre_id and e.id = t.entry
                where e.state <> 'withdrawn' group by t.language""")
                .query((row, n) -> new OfLanguage(
                        PortalLanguage.byTag(row.getString("language")).orElse(PortalLanguage.DE),
                        row.getInt("n") - row.getInt("outdated") - row.getInt("machine"),
                        row.getInt("outdated"),
                        row.getInt("machine"),
                        all - row.getInt("n")))
                .list();
        return DeskLists.translated().stream()
                .map(l -> counted.stream()
                        .filter(c -> c.language() == l)
                        .findFirst()
                        .orElse(new OfLanguage(l, 0, 0, 0, all)))
                .toList();
    }
}

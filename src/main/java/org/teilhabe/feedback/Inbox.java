package org.teilhabe.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** »Eingang«: what waits for whom. */
@Repository
@Transactional(readOnly = true)
class Inbox {
    static final int PAGE = 50;

    private final JdbcClient jdbc;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What is looked for.
     *
     * @param state null: all that is not done
     * @param kind null: all
     * @param mine whose they are, null: everybody's
     * @param page from 1
     */
    record Wanted(
            Concern.@Nullable State state,
            @Nullable ConcernKind kind,
            @Nullable UUID mine,
            int page) {}

    /** @param total how many there are on all pages */
    record Found(List<Concern> concerns, long total) {}

    /** What waits longest comes first, what was done last comes first; barriers stand before all. */
    Found find(Wanted wanted) {
        var order = wanted.state() == Concern.State.DONE ? "closed desc" : "due nulls last, received";
        var concerns = bind(
                        jdbc.sql("select * " + FROM + " order by " + order + ", id limit :limit offset :offset"),
                        wanted)
                .param("limit", PAGE)
                .param("offset", (wanted.page() - 1) * PAGE)
                .query(Concerns::concern)
                .list();
        var total = bind(jdbc.sql("select count(*) " + FROM), wanted)
                .query(Long.class)
                .single();
        return new Found(concerns, total);
    }

    private static final String FROM = """
            from concern where (cast(:state as text) is null and state <> 'done' or state = :state)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:mine as uuid) is null or assignee = :mine)
            """;

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, Wanted wanted) {
        var state = wanted.state();
        var kind = wanted.kind();
        return sql.param("state", state == null ? null : state.tag())
                .param("kind", kind == null ? null : kind.tag())
                .param("mine", wanted.mine());
    }

    /** How many there are in each state. */
    Map<Concern.State, Long> counts() {
        var counts = new EnumMap<Concern.State, Long>(Concern.State.class);
        for (var state : Concern.State.values()) counts.put(state, 0L);
        jdbc.sql("select state, count(*) as n from concern group by state")
                .query((row, n) -> counts.put(Concern.State.byTag(row.getString("state")), row.getLong("n")))
                .list();
        return counts;
    }

    long waiting() {
        return jdbc.sql("select count(*) from concern where state = 'new'")
                .query(Long.class)
                .single();
    }

    long receivedInAWeek() {
        return jdbc.sql("select count(*) from concern where received > :since and not sample")
                .param("since", OffsetDateTime.now(clock).minusWeeks(1))
                .query(Long.class)
                .single();
    }

    long workedOnBy(UUID person) {
        return jdbc.sql("select count(*) from concern where state = 'working' and assignee = :person")
                .param("person", person)
                .query(Long.class)
                .single();
    }

    /** Barriers whose answer is due within a week, or overdue. */
    long pressing() {
        return jdbc.sql("select count(*) from concern where state <> 'done' and due <= :soon")
                .param("soon", LocalDate.now(clock).plusDays(7))
                .query(Long.class)
                .single();
    }

    /** What robots sent in the last thirty days. */
    long trapped() {
        return jdbc.sql("select coalesce(sum(caught), 0) from trapped where day > :since")
                .param("since", LocalDate.now(clock).minusDays(30))
                .query(Long.class)
                .single();
    }
}

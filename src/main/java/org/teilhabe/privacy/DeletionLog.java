package org.teilhabe.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** »Löschprotokoll«: the last runs and what they counted. */
@Component
class DeletionLog {
    private static final int SHOWN = 30;

    private final JdbcClient jdbc;

    record Run(UUID id, Instant at, boolean dry, boolean byHand, List<Count> counts) {}

    /** @param removed null where it failed */
    record Count(String processing, @Nullable Long removed) {}

    private record Row(UUID id, Instant at, boolean dry, boolean byHand) {}

    private record Counted(
            UUID run, String processing, @Nullable Long removed) {}

    DeletionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    List<Run> last() {
        var runs = jdbc.sql("select id, at, dry, by_hand from deletion_run order by at desc, id desc limit :shown")
                .param("shown", SHOWN)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("dry"),
                        row.getBoolean("by_hand")))
                .list();
        if (runs.isEmpty()) return List.of();
        var counts = jdbc
                .sql("select run, processing, removed from deletion_count where run in (:runs)")
                .param("runs", runs.stream().map(Row::id).toList())
                .query((row, number) -> new Counted(
                        row.getObject("run", UUID.class),
                        row.getString("processing"),
                        row.getObject("removed", Long.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Counted::run,
                        Collectors.mapping(c -> new Count(c.processing(), c.removed()), Collectors.toList())));
        return runs.stream()
                .map(r -> new Run(r.id(), r.at(), r.dry(), r.byHand(), counts.getOrDefault(r.id(), List.of())))
                .toList();
    }
}

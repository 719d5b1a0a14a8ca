package org.teilhabe.brochure;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail calls editions by their titles. */
@Component
class EditionNames implements Auditable {
    private final JdbcClient jdbc;

    EditionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "edition";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        if (subjects.isEmpty()) return Map.of();
        record Row(UUID id, String title) {}
        return jdbc
                .sql("select id, plan -> 'titles' ->> 'de' as title from edition where id in (:ids)")
                .param("ids", subjects)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), row.getString("title")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(
                        Row::id, r -> new Named(r.title(), "/verwaltung/wegweiser/" + r.id())));
    }
}

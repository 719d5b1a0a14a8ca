package org.teilhabe.directory;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail shows entries by their German titles. */
@Component
class EntryNames implements Auditable {
    private final JdbcClient jdbc;

    EntryNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "entry";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return jdbc
                .sql("select id, kind, texts ->> 'title' as title from entry where id = any(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Named(
                                row.getString("title"),
                                "/verwaltung/"
                                        + Kind.byTag(row.getString("kind")).noun() + "/" + row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

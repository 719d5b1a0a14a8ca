package org.teilhabe.documents;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail calls papers by their numbers. */
@Component
class PaperNames implements Auditable {
    private final JdbcClient jdbc;

    PaperNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "paper";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        if (subjects.isEmpty()) return Map.of();
        return jdbc.sql("select * from paper where id in (:ids)").param("ids", subjects).query(Papers::paper).stream()
                .collect(Collectors.toUnmodifiableMap(
                        Paper::id, p -> new Named(p.number().toString(), DocumentsRail.HREF + "/" + p.id())));
    }
}

package org.teilhabe.feedback;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail shows concerns by their case numbers; whose they are it does not say. */
@Component
class ConcernNames implements Auditable {
    private final JdbcClient jdbc;

    ConcernNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "concern";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return jdbc
                .sql("select id, year, number from concern where id = any(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Named(
                                new CaseNumber(row.getInt("year"), row.getInt("number")).toString(),
                                FeedbackRail.HREF + "/" + row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

package org.teilhabe.identity;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail shows accounts by the names of their people. */
@Component
class AccountNames implements Auditable {
    private final JdbcClient jdbc;

    AccountNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "account";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return jdbc
                .sql("select id, name from account where id = any(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Named(row.getString("name"), PeopleController.HERE + "/" + row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

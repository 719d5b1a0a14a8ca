package org.teilhabe.notification;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Auditable;

/** The trail shows mails by their subjects. */
@Component
class MailNames implements Auditable {
    private final JdbcClient jdbc;

    MailNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subjectKind() {
        return "mail";
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Named> named(Set<UUID> subjects) {
        return jdbc
                .sql("select id, subject from outgoing_mail where id = any(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new Named(row.getString("subject"), OutboxController.PATH + "/" + row.getString("id"))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

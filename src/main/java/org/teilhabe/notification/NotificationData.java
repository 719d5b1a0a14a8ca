package org.teilhabe.notification;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Expiry;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.privacy.Retention;

/** Mails name whom they went to, and say what for. */
@Component
class NotificationData implements PersonalData {
    private static final Processing OUTBOX = Processing.of("notification.outbox", Retention.of(Period.ofDays(30)))
            .holds("outgoing_mail", "recipient", "subject", "body", "answer");

    private final JdbcClient jdbc;

    NotificationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(OUTBOX)
                .plain("outgoing_mail", "language", "template", "sender_name", "state", "message_id", "reason");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        return jdbc
                .sql("""
                select id, written, recipient, language, subject, body, state, ended, answer from outgoing_mail
                where lower(recipient) = :mail order by written""")
                .param("mail", person.mail())
                .query(PersonalRecord.row(OUTBOX, "outgoing_mail"))
                .list()
                .stream()
                .map(NotificationData::withoutOneTimeLinks)
                .toList();
    }

    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return Expiry.delete(jdbc, "outgoing_mail", "written < :cutoff", cutoff, dryRun);
    }

    /** Whoever prepares the file must not come in by somebody else's link. */
    private static PersonalRecord withoutOneTimeLinks(PersonalRecord mail) {
        return mail.with("body", Links.mask(mail.values().getOrDefault("body", "")));
    }
}

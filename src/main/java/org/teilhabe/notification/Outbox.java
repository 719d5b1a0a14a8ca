package org.teilhabe.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.text.PortalLanguage;

/** »Postausgang«: takes a mail in the transaction of its deed, and wakes the postman once that is done. */
@Component
class Outbox implements Mailer {
    private final Letters letters;
    private final MessageIds messageIds;
    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Outbox(Letters letters, MessageIds messageIds, Rounds rounds, JdbcClient jdbc, Clock clock, Ids ids) {
        this.letters = letters;
        this.messageIds = messageIds;
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** Without a transaction there is no deed, and the mail would go out even where the deed fails. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(String to, PortalLanguage language, String template, Object... arguments) {
        var letter = letters.write(language, template, arguments);
        var id = ids.next();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into outgoing_mail (id, recipient, language, template, sender_name, subject, body, state,
                                           message_id, written, next_try, give_up)
                values (:id, :recipient, :language, :template, :senderName, :subject, :body, 'waiting',
                        :messageId, :now, :now, :giveUp)""")
                .param("id", id)
                .param("recipient", oneAddress(to))
                .param("language", language.tag())
                .param("template", template)
                .param("senderName", letter.senderName())
                .param("subject", letter.subject())
                .param("body", letter.body())
                .param("messageId", messageIds.of(id))
                .param("now", now)
                .param("giveUp", now.plus(Patience.WHOLE))
                .update();
        rounds.wakeAfterCommit();
    }

    private static String oneAddress(String to) {
        try {
            return new InternetAddress(to.strip(), true).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("Not one mail address", e);
        }
    }
}

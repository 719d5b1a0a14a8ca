package org.teilhabe.notification;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.notification.Post.Outcome;

/**
 * »Postbote«: hands the due mails of the current centre to the post. Any number of postmen may be out at once.
 *
 * <p>A mail is claimed in one transaction, which counts the try and keeps others away for a while, and handed over in a
 * second one, which holds the row's lock until the server's answer is committed. Whoever dies in between leaves a mail
 * in state {@code sending} without a lock, and it is tried again when its time has come.
 */
class Postman {
    private final Post post;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(Post post, JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.post = post;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** One round: everything that is due, or until the server cannot be reached. */
    void round() {
        transaction.executeWithoutResult(status -> giveUp());
        try (var line = post.open()) {
            var next = claim();
            while (next.isPresent() && handOver(next.get(), line)) next = claim();
        }
    }

    /** After a start: what a closed door held back is due, since somebody may have put the settings right. */
    void startAnew() {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                update outgoing_mail set next_try = :now
                where state = 'waiting' and reason in ('unreachable', 'locked') and next_try > :now""").param("now", now()).update());
    }

    private Optional<OutgoingMail> claim() {
        return transaction.execute(status -> jdbc.sql("""
                select id, recipient, language, sender_name, subject, body, message_id, written, tries + 1 as tries
                from outgoing_mail
                where state in ('waiting', 'sending') and next_try <= :now
                order by next_try, written limit 1 for update skip locked""")
                .param("now", now())
                .query(OutgoingMail.class)
                .optional()
                .map(this::claimed));
    }

    private OutgoingMail claimed(OutgoingMail mail) {
        jdbc.sql("update outgoing_mail set state = 'sending', tries = :tries, next_try = :next where id = :id")
                .param("tries", mail.tries())
                .param("next", now().plus(Patience.after(mail.tries())))
                .param("id", mail.id())
                .update();
        return mail;
    }

    /** @return whether the round goes on */
    private boolean handOver(OutgoingMail mail, Post.Line line) {
        return transaction.execute(status -> !stillOurs(mail) || settle(mail.id(), line.deliver(mail)));
    }

    /**
     * Somebody may have taken it over, if we were stopped for long after claiming it. Waits for the row: another postman
     * who looked at it while we claimed it holds it for a moment, and to pass it over would leave it for minutes.
     */
    private boolean stillOurs(OutgoingMail mail) {
        return jdbc.sql("""
                select true from outgoing_mail
                where id = :id and state = 'sending' and tries = :tries for update""")
                .param("id", mail.id())
                .param("tries", mail.tries())
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    private boolean settle(UUID id, Outcome outcome) {
        switch (outcome) {
            case Outcome.Accepted() -> sent(id);
            case Outcome.Refused(var answer) -> failed(id, answer);
            case Outcome.Deferred(var answer) -> later(id, "deferred", answer);
            case Outcome.Unreachable(var answer) -> later(id, "unreachable", answer);
            case Outcome.Locked(var answer) -> later(id, "locked", answer);
        }
        return !(outcome instanceof Outcome.Unreachable || outcome instanceof Outcome.Locked);
    }

    /** What was sent needs its one-time links no longer; nobody shall find them here. */
    private void sent(UUID id) {
        jdbc.sql("""
                update outgoing_mail
                set state = 'sent', ended = :now, reason = null, answer = '', body = regexp_replace(body, :link, :masked, 'g')
                where id = :id""")
                .param("now", now())
                .param("link", Links.IN_DATABASE)
                .param("masked", Links.MASKED)
                .param("id", id)
                .update();
    }

    private void failed(UUID id, String answer) {
        jdbc.sql("""
                update outgoing_mail set state = 'failed', ended = :now, reason = 'refused', answer = :answer
                where id = :id""")
                .param("now", now())
                .param("answer", shortened(answer))
                .param("id", id)
                .update();
    }

    private void later(UUID id, String reason, String answer) {
        jdbc.sql("update outgoing_mail set state = 'waiting', reason = :reason, answer = :answer where id = :id")
                .param("reason", reason)
                .param("answer", shortened(answer))
                .param("id", id)
                .update();
    }

    /** Rows that are being sent this very moment are locked and left alone. */
    private void giveUp() {
        jdbc.sql("""
                update outgoing_mail set state = 'failed', ended = :now, reason = coalesce(reason, 'too-old')
                where id in (select id from outgoing_mail
                             where state in ('waiting', 'sending') and give_up <= :now for update skip locked)""").param("now", now()).update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static String shortened(String answer) {
        var line = answer.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= 500 ? line : line.substring(0, 500);
    }
}

package org.teilhabe.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;

/** What lies in the outbox, for those who look after it. */
@Component
@Transactional
class Mailbag {
    static final int PAGE = 50;

    private static final String COLUMNS = """
            id, written, recipient, language, sender_name, subject, state, message_id, tries, next_try, ended, reason,
            answer""";

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    enum State {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        CANCELLED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Mail(
            UUID id,
            Instant written,
            String recipient,
            String language,
            String senderName,
            String subject,
            State state,
            String messageId,
            int tries,
            Instant nextTry,
            @Nullable Instant ended,
            String reason,
            String answer) {}

    record Read(Mail mail, String body) {}

    Mailbag(JdbcClient jdbc, Rounds rounds, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    /** One more than a page where there are older ones. */
    @Transactional(readOnly = true)
    List<Mail> list(List<State> states, String query, int page) {
        return jdbc.sql("select " + COLUMNS + """
                 from outgoing_mail
                where state in (:states)
                  and (:query = '' or strpos(lower(recipient), :query) > 0 or strpos(lower(subject), :query) > 0)
                order by written desc, id desc limit :limit offset :offset""")
                .param("states", states.stream().map(State::column).toList())
                .param("query", query.toLowerCase(Locale.ROOT))
                .param("limit", PAGE + 1)
                .param("offset", (page - 1) * PAGE)
                .query((row, number) -> mail(row))
                .list();
    }

    @Transactional(readOnly = true)
    Map<State, Long> counts() {
        var counts = new EnumMap<State, Long>(State.class);
        for (var state : State.values()) counts.put(state, 0L);
        jdbc.sql("select state, count(*) from outgoing_mail group by state").query(row -> {
            counts.put(state(row), row.getLong(2));
        });
        return counts;
    }

    @Transactional(readOnly = true)
    long failed() {
        return jdbc.sql("select count(*) from outgoing_mail where state = 'failed'")
                .query(Long.class)
                .single();
    }

    Read read(UUID id) {
        var read = jdbc.sql("select body, " + COLUMNS + " from outgoing_mail where id = :id")
                .param("id", id)
                .query((row, number) -> new Read(mail(row), row.getString("body")))
                .optional()
                .orElseThrow(() -> new Missing("mail"));
        trail.read("mail", id);
        return read;
    }

    void resend(UUID id) {
        if (again("id = :id", id) == 0) throw refusal(id);
        trail.did("mail.send-again", "mail", id, "");
    }

    void resendAllFailed() {
        var count = again("true", null);
        trail.did("mail.send-again", "mail", null, Integer.toString(count));
    }

    /** Only what no postman holds in his hands. */
    void cancel(UUID id) {
        var cancelled = jdbc.sql("""
                update outgoing_mail set state = 'cancelled', ended = :now where id = :id and state = 'waiting'""").param("now", now()).param("id", id).update();
        if (cancelled == 0) throw refusal(id);
        trail.did("mail.cancel", "mail", id, "");
    }

    private int again(String condition, @Nullable UUID id) {
        var now = now();
        var count = jdbc.sql("""
                update outgoing_mail
                set state = 'waiting', tries = 0, next_try = :now, give_up = :giveUp, ended = null, reason = null, answer = ''
                where state = 'failed' and\s""" + condition)
                .param("now", now)
                .param("giveUp", now.plus(Patience.WHOLE))
                .param("id", id)
                .update();
        rounds.wakeAfterCommit();
        return count;
    }

    private RuntimeException refusal(UUID id) {
        var there = jdbc.sql("select true from outgoing_mail where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional();
        return there.isPresent() ? new Rejected("notification.refused.state") : new Missing("mail");
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static State state(ResultSet row) throws SQLException {
        return State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    }

    private static Mail mail(ResultSet row) throws SQLException {
        var ended = row.getObject("ended", OffsetDateTime.class);
        var reason = row.getString("reason");
        return new Mail(
                row.getObject("id", UUID.class),
                row.getObject("written", OffsetDateTime.class).toInstant(),
                row.getString("recipient"),
                row.getString("language"),
                row.getString("sender_name"),
                row.getString("subject"),
                state(row),
                row.getString("message_id"),
                row.getInt("tries"),
                row.getObject("next_try", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                reason == null ? "" : reason,
                row.getString("answer"));
    }
}

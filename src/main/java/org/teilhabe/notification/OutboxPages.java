package org.teilhabe.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.notification.Mailbag.Mail;
import org.teilhabe.notification.Mailbag.State;
import org.teilhabe.notification.web.MailPage;
import org.teilhabe.notification.web.OutboxPage;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShell;

/** Puts the outbox into words. */
@Component
class OutboxPages {
    private final Rounds rounds;
    private final Clock clock;

    OutboxPages(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** @param mails one more than fits where there are older ones */
    OutboxPage list(
            DeskShell shell, OutboxFilter filter, String query, int page, List<Mail> mails, Map<State, Long> counts) {
        var words = shell.words();
        var shown = mails.stream().limit(Mailbag.PAGE).map(m -> row(words, m)).toList();
        return new OutboxPage(
                shell,
                rounds.postIsOut() ? null : words.get("notification.outbox.no-server"),
                Arrays.stream(OutboxFilter.values())
                        .map(f -> new OutboxPage.Tab(
                                words.get("notification.tab." + f.name().toLowerCase(Locale.ROOT)),
                                href(f, query, 1),
                                f == filter,
                                f.states().stream().mapToLong(counts::get).sum()))
                        .toList(),
                filter.parameter(),
                query,
                words.get(
                        "notification.outbox.total",
                        counts.values().stream().mapToLong(Long::longValue).sum()),
                shown,
                page > 1 ? href(filter, query, page - 1) : null,
                mails.size() > Mailbag.PAGE ? href(filter, query, page + 1) : null,
                counts.getOrDefault(State.FAILED, 0L));
    }

    private OutboxPage.Row row(Words words, Mail mail) {
        return new OutboxPage.Row(
                href(mail),
                moment(words, mail.written()),
                mail.recipient(),
                mail.subject(),
                mail.language(),
                standing(words, mail));
    }

    /** At a demo centre the links may be opened here, since its people are invented and so are their mailboxes. */
    MailPage mail(DeskShell shell, Mailbag.Read read) {
        var words = shell.words();
        var mail = read.mail();
        var open = CurrentCentre.get().demo();
        var text = open ? read.body() : Links.mask(read.body());
        return new MailPage(
                shell.titled(mail.subject()),
                href(mail),
                mail.subject(),
                mail.language(),
                PortalLanguage.byTag(mail.language()).orElse(PortalLanguage.DE).direction(),
                standing(words, mail),
                facts(words, mail),
                paragraphs(text),
                linkHint(words, read.body(), open),
                mail.state() == State.FAILED,
                mail.state() == State.WAITING);
    }

    private static @Nullable String linkHint(Words words, String body, boolean open) {
        if (!body.contains("/l/")) return null;
        if (body.contains(Links.MASKED)) return words.get("notification.mail.links-gone");
        return words.get(open ? "notification.mail.links-open" : "notification.mail.links-masked");
    }

    private List<MailPage.Fact> facts(Words words, Mail mail) {
        var facts = new ArrayList<MailPage.Fact>();
        facts.add(fact(words, "to", mail.recipient()));
        facts.add(fact(words, "from", mail.senderName()));
        facts.add(fact(words, "language", words.languageName(mail.language())));
        facts.add(fact(words, "written", moment(words, mail.written())));
        var ended = mail.ended();
        if (ended != null) facts.add(fact(words, "ended", moment(words, ended)));
        if (mail.tries() > 0) facts.add(fact(words, "tries", words.number(mail.tries())));
        if (!mail.answer().isEmpty()) facts.add(fact(words, "answer", mail.answer()));
        facts.add(fact(words, "message-id", mail.messageId()));
        return facts;
    }

    private static MailPage.Fact fact(Words words, String key, String value) {
        return new MailPage.Fact(words.get("notification.mail." + key), value);
    }

    private static List<MailPage.Paragraph> paragraphs(String text) {
        return Arrays.stream(text.split("\n{2,}"))
                .map(paragraph -> new MailPage.Paragraph(
                        paragraph.lines().map(OutboxPages::line).toList()))
                .toList();
    }

    private static MailPage.Line line(String line) {
        return new MailPage.Line(Links.pieces(line).stream()
                .map(p -> new MailPage.Piece(p.text(), p.href()))
                .toList());
    }

    private OutboxPage.Standing standing(Words words, Mail mail) {
        var word = words.get("notification.state." + mail.state().column());
        return switch (mail.state()) {
            case WAITING -> new OutboxPage.Standing(word, "info", "clock", patience(words, mail));
            case SENDING -> new OutboxPage.Standing(word, "info", "send", "");
            case SENT -> new OutboxPage.Standing(word, "ok", "check", "");
            case FAILED ->
                new OutboxPage.Standing(word, "risk", "warn", words.get("notification.reason." + mail.reason()));
            case CANCELLED -> new OutboxPage.Standing(word, "plain", "x", "");
        };
    }

    private String patience(Words words, Mail mail) {
        if (!rounds.postIsOut() || mail.reason().isEmpty()) return "";
        return Stream.of(
                        words.get("notification.reason." + mail.reason()),
                        words.get("notification.next-try", moment(words, mail.nextTry())))
                .collect(Collectors.joining(" "));
    }

    private String moment(Words words, Instant at) {
        var local = at.atZone(clock.getZone());
        return words.get("notification.moment", words.date(local), words.time(local.toLocalTime()));
    }

    private static String href(Mail mail) {
        return OutboxController.PATH + "/" + mail.id();
    }

    private static String href(OutboxFilter filter, String query, int page) {
        var parameters = new ArrayList<String>();
        if (!filter.parameter().isEmpty()) parameters.add("stand=" + filter.parameter());
        if (!query.isEmpty()) parameters.add("q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        if (page > 1) parameters.add("seite=" + page);
        return OutboxController.PATH + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}

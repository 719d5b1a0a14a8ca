package org.teilhabe.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Mailer;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;
import org.teilhabe.platform.web.Stamps;

/** Takes in what people tell the centre. */
@Service
@Transactional
class Receiving {
    static final String CONTACT = "feedback.contact";
    static final String MISTAKE = "feedback.mistake";

    /** Could be a person's address, phone or file number: such queries are not kept. */
    private static final Pattern PERSONAL = Pattern.compile("@|\\p{Nd}[\\s./-]?(?:\\p{Nd}[\\s./-]?){4}");

    private final Concerns concerns;
    private final AnswerPeriods periods;
    private final Stamps stamps;
    private final RateLimits limits;
    private final Mailer mailer;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    Receiving(
            Concerns concerns,
            AnswerPeriods periods,
            Stamps stamps,
            RateLimits limits,
            Mailer mailer,
            JdbcClient jdbc,
            Clock clock,
            Ids ids) {
        this.concerns = concerns;
        this.periods = periods;
        this.stamps = stamps;
        this.limits = limits;
        this.mailer = mailer;
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    /** @return its number, the same for a form that is sent twice with the same words */
    Receipt message(ContactForm form, PortalLanguage language, Subject subject, String stamp) {
        form.checked();
        var due = form.barrier() ? LocalDate.now(clock).plusDays(periods.daysOn(LocalDate.now(clock))) : null;
        var told = new Told(form.kind(), form.message().text(), null, form.sender(), subject);
        return stamps.redeem(CONTACT, stamp) ? keep(told, language, due, stamp) : known(told, stamp);
    }

    /** @return its number, the same for a form that is sent twice with the same words */
    Receipt mistake(MistakeForm form, PortalLanguage language, Subject subject, String stamp) {
        form.checked();
        var told = new Told(ConcernKind.MISTAKE, form.text().text(), form.flaw().orElseThrow(), form.sender(), subject);
        return stamps.redeem(MISTAKE, stamp) ? keep(told, language, null, stamp) : known(told, stamp);
    }

    /** Somebody searched in vain and says so; what may name a person is forgotten at once. */
    void missed(String typed, PortalLanguage language) {
        var query = Typed.of(typed.replaceAll("\\s+", " "));
        new Faults()
                .check(query.line(), "q", "field.control")
                .check(query.within(100), "q", "field.too-long", 100)
                .rejectIfAny();
        if (query.empty() || PERSONAL.matcher(query.text()).find() || concerns.again(query.text())) return;
        keep(new Told(ConcernKind.MISSING, query.text(), null, Sender.UNKNOWN, Subject.NONE), language, null, null);
    }

    /** What people do not see was filled in, by a robot or by a browser that means well: counted, not kept. */
    void trap(String form) {
        jdbc.sql("""
                insert into trapped (day, form, caught) values (:day, :form, 1)
                on conflict (centre_id, day, form) do update set caught = trapped.caught + 1""").param("day", LocalDate.now(clock)).param("form", form).update();
    }

    /** What somebody said, by which a form sent twice is known from two messages. */
    private record Told(
            ConcernKind kind, String text, @Nullable Flaw flaw, Sender sender, Subject subject) {
        boolean same(Concern before) {
            return kind == before.kind()
                    && text.equals(before.text())
                    && flaw == before.flaw()
                    && sender.equals(before.sender())
                    && Objects.equals(subject.entry(), before.subject().entry())
                    && subject.page().equals(before.subject().page());
        }
    }

    /** Sent twice: the confirmation was the first one's. */
    private Receipt known(Told told, String stamp) {
        var before = concerns.byStamp(Stamps.number(stamp)).orElseThrow(() -> new Rejected("form.stamp.invalid"));
        if (!told.same(before)) throw new Rejected("feedback.other");
        return new Receipt(before.number(), false);
    }

    private Receipt keep(Told told, PortalLanguage language, @Nullable LocalDate due, @Nullable String stamp) {
        var number = concerns.nextNumber();
        var concern = new Concern(
                ids.next(),
                number,
                told.kind(),
                Concern.State.NEW,
                language,
                told.text(),
                told.flaw(),
                told.sender(),
                told.subject(),
                1,
                clock.instant(),
                due,
                null,
                null,
                false,
                1);
        concerns.add(concern, stamp == null ? null : Stamps.number(stamp));
        return new Receipt(number, confirm(concern));
    }

    /** Says nothing of the message itself, or robots would send their words through us; and never often to one address. */
    private boolean confirm(Concern concern) {
        if (!concern.sender().writesMail() || !mayWriteTo(concern.sender().mail())) return false;
        mailer.send(
                concern.sender().mail(),
                concern.language(),
                "feedback.received",
                concern.number().toString());
        return true;
    }

    private boolean mayWriteTo(String mail) {
        try {
            limits.count("feedback.confirmation", mail.toLowerCase(java.util.Locale.ROOT), 3, Duration.ofHours(1));
            return true;
        } catch (RateLimits.TooMany often) {
            return false;
        }
    }
}

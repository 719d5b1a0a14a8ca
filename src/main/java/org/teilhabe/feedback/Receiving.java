package org.teilhabe.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
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

    /** @return its number, the same for a form that is sent twice */
    CaseNumber message(ContactForm form, PortalLanguage language, Subject subject, String stamp) {
        form.checked();
        if (!stamps.redeem(CONTACT, stamp)) return known(stamp);
        var due = form.barrier() ? LocalDate.now(clock).plusDays(periods.daysOn(LocalDate.now(clock))) : null;
        return keep(form.kind(), language, form.message().text(), null, form.sender(), subject, due, stamp);
    }

    /** @return its number, the same for a form that is sent twice */
    CaseNumber mistake(MistakeForm form, PortalLanguage language, Subject subject, String stamp) {
        form.checked();
        if (!stamps.redeem(MISTAKE, stamp)) return known(stamp);
        var flaw = form.flaw().orElseThrow();
        return keep(ConcernKind.MISTAKE, language, form.text().text(), flaw, form.sender(), subject, null, stamp);
    }

    /** Somebody searched in vain and says so; what may name a person is forgotten at once. */
    void missed(String typed, PortalLanguage language) {
        var query = Typed.of(typed.replaceAll("\\s+", " "));
        new Faults()
                .check(query.line(), "q", "field.control")
                .check(query.within(100), "q", "field.too-long", 100)
                .rejectIfAny();
        if (query.empty() || PERSONAL.matcher(query.text()).find() || concerns.again(query.text())) return;
        keep(ConcernKind.MISSING, language, query.text(), null, Sender.UNKNOWN, Subject.NONE, null, null);
    }

    /** A robot filled in what people do not see: it is told what it wants to hear. */
    CaseNumber trap(String form) {
        jdbc.sql("""
                insert into trapped (day, form, caught) values (:day, :form, 1)
                on conflict (centre_id, day, form) do update set caught = trapped.caught + 1""").param("day", LocalDate.now(clock)).param("form", form).update();
        return concerns.numberInSight();
    }

    private CaseNumber known(String stamp) {
        return concerns.byStamp(Stamps.number(stamp)).orElseThrow(() -> new Rejected("form.stamp.invalid"));
    }

    private CaseNumber keep(
            ConcernKind kind,
            PortalLanguage language,
            String text,
            @Nullable Flaw flaw,
            Sender sender,
            Subject subject,
            @Nullable LocalDate due,
            @Nullable String stamp) {
        var number = concerns.nextNumber();
        var concern = new Concern(
                ids.next(),
                number,
                kind,
                Concern.State.NEW,
                language,
                text,
                flaw,
                sender,
                subject,
                1,
                clock.instant(),
                due,
                null,
                null,
                false,
                1);
        concerns.add(concern, stamp == null ? null : Stamps.number(stamp));
        confirm(concern);
        return number;
    }

    /** Says nothing of the message itself, or robots would send their words through us; and never often to one address. */
    private void confirm(Concern concern) {
        if (!concern.sender().writesMail() || !mayWriteTo(concern.sender().mail())) return;
        mailer.send(
                concern.sender().mail(),
                concern.language(),
                "feedback.received",
                concern.number().toString());
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

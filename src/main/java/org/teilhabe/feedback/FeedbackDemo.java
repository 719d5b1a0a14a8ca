package org.teilhabe.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.demo.DemoData;
import org.teilhabe.platform.text.PortalLanguage;

/** A few invented concerns, so that the desk has something to show. */
@Component
class FeedbackDemo implements DemoData {
    private final Concerns concerns;
    private final AnswerPeriods periods;
    private final Helpfulness helpfulness;
    private final Directory directory;
    private final Clock clock;
    private final Ids ids;

    FeedbackDemo(
            Concerns concerns,
            AnswerPeriods periods,
            Helpfulness helpfulness,
            Directory directory,
            Clock clock,
            Ids ids) {
        this.concerns = concerns;
        this.periods = periods;
        this.helpfulness = helpfulness;
        this.directory = directory;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String module() {
        return "feedback";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load(DemoCentre centre) {
        var offers = directory.all(Kind.OFFER, PortalLanguage.DE);
        if (offers.isEmpty()) return;
        var first = offers.getFirst();
        var last = offers.getLast();
        add(
                ConcernKind.BARRIER,
                PortalLanguage.DE,
                "Ich bediene die Seite mit der Tastatur. Auf der Karte komme ich nicht weiter. (Beispiel)",
                null,
                new Sender("Hanna Beispiel", "hanna@post.example", ""),
                null,
                25 * 24);
        add(
                ConcernKind.QUESTION,
                PortalLanguage.AR,
                "مرحبًا، أبحث عن دورة لغة ألمانية في الصباح، مع رعاية لابنتي وعمرها سنتان. هل يوجد مكان؟ (مثال)",
                null,
                new Sender("Amal Beispiel", "amal@post.example", ""),
                last,
                26);
        add(
                ConcernKind.QUESTION,
                PortalLanguage.TR,
                "Oğlum 13 yaşında, okula kaydı için kime gitmeliyim? Lütfen beni arayın. (Örnek)",
                null,
                new Sender("Emre Beispiel", "", "0221 4710456"),
                null,
                5);
        add(
                ConcernKind.MISTAKE,
                PortalLanguage.DE,
                "Der Kurs beginnt jetzt um 10 Uhr. (Beispiel)",
                Flaw.HOURS,
                Sender.UNKNOWN,
                first,
                3);
        add(ConcernKind.MISSING, PortalLanguage.UK, "плавання для жінок", null, Sender.UNKNOWN, null, 2);
        if (centre == DemoCentre.LEVERKUSEN) voices(first, last);
    }

    private void voices(Published first, Published last) {
        helpfulness.invent(first.id(), 3, 6);
        helpfulness.invent(last.id(), 11, 3);
    }

    private void add(
            ConcernKind kind,
            PortalLanguage language,
            String text,
            @Nullable Flaw flaw,
            Sender sender,
            @Nullable Published about,
            int hoursAgo) {
        var received = clock.instant().minus(Duration.ofHours(hoursAgo));
        var day = LocalDate.ofInstant(received, clock.getZone());
        var due = kind == ConcernKind.BARRIER ? day.plusDays(periods.daysOn(day)) : null;
        var id = ids.next();
        concerns.add(
                new Concern(
                        id,
                        concerns.nextNumber(),
                        kind,
                        Concern.State.NEW,
                        language,
                        text,
                        flaw,
                        sender,
                        Subject.of(about),
                        1,
                        received,
                        due,
                        null,
                        null,
                        false,
                        1),
                null);
        concerns.markSample(id);
    }
}

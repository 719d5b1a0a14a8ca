package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.demo.DemoCentre;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Notation;
import org.teilhabe.platform.web.Frames;

@House
class CentreHouseTests {
    /** A Monday at ten, in a week without holidays. */
    private static final LocalDateTime MONDAY_TEN = LocalDateTime.of(2026, 11, 23, 10, 0);

    @Autowired
    Centres centres;

    @Autowired
    CentreFounding founding;

    @Autowired
    CentreReading reading;

    @Autowired
    CentreDesk desk;

    @Autowired
    NoticeDesk notices;

    @Autowired
    DaysDesk days;

    @Autowired
    Frames frames;

    @Autowired
    BookShelf shelf;

    @Autowired
    Messages messages;

    @Autowired
    Clock clock;

    @Autowired
    SignedIn signedIn;

    /** A centre of its own for a test, open on weekdays from 9 to 16 by appointment. */
    private Centre freshCentre() {
        var week = Notation.read("Mo–So 0–24").orElseThrow();
        var charter = Charter.of(
                new Identity(Text.of("Probezentrum"), "PZ", "Stadt Probe", "", Text.NONE, null, "", null),
                new Reach(
                        new Address("Probeweg 1", "00000", "Probe", "", null, null),
                        "0221 4710-100",
                        "haus@probe.example",
                        "",
                        ""),
                new Opening(
                        new Hours(week, false, true),
                        new Hours(week, false, false),
                        Text.of("Besuche nur mit Termin.")));
        return founding.found("probe-" + UUID.randomUUID().toString().substring(0, 8), List.of(), charter);
    }

    private static void at(Centre centre, Runnable work) {
        CurrentCentre.run(centre, work);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private NoticeDesk.Draft draft(NoticeKind kind) {
        return new NoticeDesk.Draft(
                kind,
                now().minusMinutes(1),
                now().plusDays(3),
                Text.of("Haus geschlossen").translated(PortalLanguage.AR, "المبنى مغلق", false),
                Text.of("Wir sind am Telefon da.").translated(PortalLanguage.AR, "نحن على الهاتف", false),
                Text.NONE);
    }

    @Test
    void theDemoCentreSpeaksOnEveryPage() {
        at(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            var frame = frames.in(PortalLanguage.DE);
            assertThat(frame.centreName()).isEqualTo("Kommunales Integrationszentrum Leverkusen");
            assertThat(frame.officialLine()).isEqualTo("Eine Seite der Stadt Leverkusen");
            assertThat(frame.address()).isEqualTo("Hauptstraße 105, 51373 Leverkusen-Wiesdorf");
            assertThat(frame.phone()).isEqualTo("0214 406-5246");
            assertThat(frame.phoneHref()).isEqualTo("tel:+492144065246");
            assertThat(frames.in(PortalLanguage.TR).centreName()).isEqualTo("Leverkusen Belediyesi Uyum Merkezi");
            for (var language : List.of(PortalLanguage.AR, PortalLanguage.FA, PortalLanguage.UK))
                assertThat(frames.in(language).officialLine())
                        .as("the town stands beside it in the letters of %s", language.tag())
                        .isNotEmpty()
                        .doesNotContain("Leverkusen");
        });
    }

    @Test
    void theNoticeOfThePastIsKeptAndCanBePutInForceInEveryLanguage() {
        var fresh = freshCentre();
        var past = CurrentCentreCalls.call(
                centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(),
                () -> notices.all().getLast());
        assertThat(past.phase(now())).isEqualTo(Notice.Phase.PAST);
        at(fresh, () -> {
            var copy = notices.announce(new NoticeDesk.Draft(
                    past.kind(),
                    now().minusMinutes(5),
                    now().plusSeconds(1),
                    past.title(),
                    past.text(),
                    past.urgent()));
            notices.end(copy.id());
            assertThat(frames.in(PortalLanguage.DE).notices()).isEmpty();
            notices.again(copy.id(), now().minusSeconds(1), now().plusDays(7));
            for (var language : PortalLanguage.values()) {
                var shown = frames.in(language).notices();
                assertThat(shown).hasSize(1);
                assertThat(shown.getFirst().title())
                        .startsWith(past.title().in(past.spokenIn(language)).text());
            }
            assertThat(notices.all()).hasSize(2);
        });
    }

    @Test
    void aNoticeSaysItselfUntilWhenItHolds() {
        at(freshCentre(), () -> {
            var now = now();
            var endOfDay = now.toLocalDate().plusDays(4).atStartOfDay();
            notices.announce(new NoticeDesk.Draft(
                    NoticeKind.URGENT, now.minusMinutes(1), endOfDay, Text.of("Zu"), Text.of("Wasser"), Text.NONE));
            var german = frames.in(PortalLanguage.DE).notices().getFirst();
            var arabic = frames.in(PortalLanguage.AR).notices().getFirst();
            var lastDay = endOfDay.toLocalDate().minusDays(1);
            assertThat(german.title()).isEqualTo("Zu");
            assertThat(german.until())
                    .isEqualTo("bis " + messages.in(PortalLanguage.DE).dayMonth(lastDay));
            assertThat(arabic.title()).isEqualTo("Zu");
            for (var language : PortalLanguage.full())
                assertThat(frames.in(language).notices().getFirst().until())
                        .as("%s names the day as people there write it", language.tag())
                        .contains(messages.in(language).dayMonth(lastDay));
        });
    }

    @Test
    void anUntranslatedNoticeIsShownInGermanAndMarkedSo() {
        at(freshCentre(), () -> {
            notices.announce(draft(NoticeKind.INFORMATION));
            assertThat(frames.in(PortalLanguage.AR).notices().getFirst().language())
                    .isEqualTo("ar");
            assertThat(frames.in(PortalLanguage.PL).notices().getFirst().language())
                    .isEqualTo("de");
        });
    }

    @Test
    void aRestrictionChangesPanelAndStructuredData() {
        at(freshCentre(), () -> {
            assertThat(reading.opening(PortalLanguage.DE).state().word()).isEqualTo("Jetzt erreichbar");
            assertThat(reading.structuredData(PortalLanguage.DE, "https://ki.example"))
                    .doesNotContainKey("specialOpeningHoursSpecification");
            var notice = notices.announce(draft(NoticeKind.RESTRICTED));
            var panel = reading.opening(PortalLanguage.DE);
            assertThat(panel.state().word()).isEqualTo("Nur am Telefon");
            assertThat(panel.pause()).isNotNull();
            assertThat(panel.pause().visits()).isEqualTo("Zurzeit keine Besuche");
            assertThat(panel.afterwards()).isEqualTo("Danach wieder mit Termin auch vor Ort: Probeweg 1");
            assertThat(reading.structuredData(PortalLanguage.DE, "https://ki.example"))
                    .containsKey("specialOpeningHoursSpecification");
            notices.end(notice.id());
            assertThat(reading.opening(PortalLanguage.DE).state().word()).isEqualTo("Jetzt erreichbar");
        });
    }

    @Test
    void twoCentresKnowNothingOfEachOther() {
        var one = freshCentre();
        var other = freshCentre();
        var notice = CurrentCentreCalls.call(one, () -> notices.announce(draft(NoticeKind.URGENT)));
        at(other, () -> {
            assertThat(frames.in(PortalLanguage.DE).notices()).isEmpty();
            assertThat(notices.all()).isEmpty();
            assertThatExceptionOfType(org.teilhabe.platform.Missing.class).isThrownBy(() -> notices.end(notice.id()));
            assertThatExceptionOfType(org.teilhabe.platform.Missing.class).isThrownBy(() -> notices.find(notice.id()));
        });
        at(one, () -> assertThat(frames.in(PortalLanguage.DE).notices()).hasSize(1));
    }

    @Test
    void aPlannedTelephoneNumberWaitsForItsDayAndCanBeTakenBack() {
        at(freshCentre(), () -> {
            var sheet = desk.sheet(Section.REACH);
            var moved = ((Reach) sheet.content()).phone().replace("100", "200");
            var reach = (Reach) sheet.content();
            var nextMonth = LocalDate.now(clock).plusMonths(1);
            desk.change(
                    Section.REACH, new Reach(reach.address(), moved, reach.mail(), "", ""), nextMonth, sheet.number());
            assertThat(frames.in(PortalLanguage.DE).phone()).isEqualTo("0221 4710-100");
            assertThat(reading.profile(PortalLanguage.DE, nextMonth).phone().shown())
                    .isEqualTo("0221 4710-200");
            var planned = desk.sheet(Section.REACH).history().getFirst();
            desk.takeBack(planned.id());
            assertThat(reading.profile(PortalLanguage.DE, nextMonth).phone().shown())
                    .isEqualTo("0221 4710-100");
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() -> desk.takeBack(
                            desk.sheet(Section.REACH).history().getFirst().id()));
        });
    }

    @Test
    void twoPeopleNeverOverwriteEachOtherSilently() {
        at(freshCentre(), () -> {
            var sheet = desk.sheet(Section.REACH);
            var reach = (Reach) sheet.content();
            var today = LocalDate.now(clock);
            desk.change(Section.REACH, new Reach(reach.address(), "0221 4710-300", "", "", ""), today, sheet.number());
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> desk.change(
                            Section.REACH,
                            new Reach(reach.address(), "0221 4710-400", "", "", ""),
                            today,
                            sheet.number()));
            assertThat(frames.in(PortalLanguage.DE).phone()).isEqualTo("0221 4710-300");
        });
    }

    @Test
    void aTranslationReachesThePlannedEditionToo() {
        at(freshCentre(), () -> {
            var sheet = desk.sheet(Section.OPENING);
            var opening = (Opening) sheet.content();
            var nextMonth = LocalDate.now(clock).plusMonths(1);
            var shorter = new Hours(Notation.read("Mo 9–12").orElseThrow(), true, true);
            desk.change(
                    Section.OPENING, new Opening(shorter, opening.phone(), opening.note()), nextMonth, sheet.number());
            desk.translate(
                    PortalLanguage.PL, Map.of("hours_note", new CentreDesk.Typed("Tylko po umówieniu.", false, "")));
            for (var day : List.of(LocalDate.now(clock), nextMonth))
                assertThat(reading.profile(PortalLanguage.PL, day).hoursNote())
                        .isEqualTo(new Wording("Tylko po umówieniu.", "pl", false, false));
        });
    }

    @Test
    void onOneDayOnlyOneSetOfOtherTimesHolds() {
        at(freshCentre(), () -> {
            var day = LocalDate.now(clock).plusDays(5);
            var spans = Notation.read("Mo 10–12").orElseThrow().getFirst().span();
            days.add(new DaysDesk.Draft(day, day.plusDays(1), List.of(spans), Text.of("Markt")));
            assertThatExceptionOfType(Rejected.class)
                    .isThrownBy(() ->
                            days.add(new DaysDesk.Draft(day.plusDays(1), day.plusDays(2), List.of(spans), Text.NONE)))
                    .withMessage("centre.days.overlap");
            days.add(new DaysDesk.Draft(day, day, List.of(), Text.of("Putztag")));
            var preview = days.preview(day, 2);
            assertThat(preview.getFirst().slots()).isEmpty();
            assertThat(preview.getLast().slots()).hasSize(1);
            assertThat(reading.opening(PortalLanguage.DE).different()).hasSize(2);
        });
    }

    @Test
    void allThatIsWrongWithOtherDaysIsSaidAtOnceAndByName() {
        var editor = signedIn.at(freshCentre(), Role.LEITUNG);
        var refused = Jsoup.parse(editor.post(
                        "/verwaltung/zentrum/zeiten/tage/neu",
                        Map.of("first", "2026-12-24", "last", "2026-12-20", "times", "wenn Zeit ist", "reason", ""))
                .body());
        assertThat(refused.select(".alarm li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("Letzter Tag: "))
                .anySatisfy(line -> assertThat(line).startsWith("Zeiten: "));
        var early = Jsoup.parse(editor.post(
                        "/verwaltung/zentrum/zeiten",
                        Map.of("visits", "irgendwann", "from", "2001-01-01", "number", "1"))
                .body());
        assertThat(early.select(".alarm li").eachText())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).startsWith("Gilt ab: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/zeiten", "/name"})
    void aDayThatIsNoneIsSaidToBeNone(String page) {
        var editor = signedIn.at(freshCentre(), Role.LEITUNG);
        var sentence = "Diesen Tag kennen wir nicht.";
        assertThat(editor.get("/verwaltung/zentrum" + page + "?am=blah").body()).contains(sentence);
        assertThat(editor.get("/verwaltung/zentrum" + page + "?am=2026-11-24").body())
                .doesNotContain(sentence);
        assertThat(editor.get("/verwaltung/zentrum" + page).body()).doesNotContain(sentence);
    }

    @Test
    void nothingIsSaidOfACentreWithoutProfileButItAnswers() {
        at(
                centres.found(new Centre(
                        UUID.randomUUID(),
                        "leer-" + UUID.randomUUID().toString().substring(0, 8),
                        List.of(),
                        true)),
                () -> {
                    assertThat(frames.in(PortalLanguage.DE).centreName()).isEqualTo("Kommunales Integrationszentrum");
                    assertThat(reading.opening(PortalLanguage.DE).state().word())
                            .isNotBlank();
                    assertThat(reading.profile(PortalLanguage.EN).officialName())
                            .isEmpty();
                });
    }

    @Test
    void thePanelSpeaksLikeAPerson() {
        var centre = centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow();
        at(centre, () -> {
            var panel = new OpeningWords(messages.in(PortalLanguage.DE))
                    .panel(shelf.book(), MONDAY_TEN.plusYears(1).withDayOfYear(4));
            assertThat(panel.week().getFirst().days()).isEqualTo("Mo bis Do");
            assertThat(panel.week().getFirst().times()).isEqualTo("9–\u206016\u00a0Uhr");
            assertThat(panel.week().getLast().days()).isEqualTo("Freitag");
            assertThat(panel.week().getLast().times()).isEqualTo("9–\u206012.30\u00a0Uhr");
        });
    }

    @Test
    void noPublicReadingHoldsAMailAddress() {
        at(centres.bySlug(DemoCentre.LEVERKUSEN.slug()).orElseThrow(), () -> {
            for (var language : PortalLanguage.values()) {
                assertThat(reading.profile(language).toString()).doesNotContain("@");
                assertThat(frames.in(language).toString()).doesNotContainPattern("\\w@\\w+\\.");
                assertThat(reading.structuredData(language, "https://ki.example")
                                .toString())
                        .doesNotContainPattern("\\w@\\w+\\.");
            }
            assertThat(reading.mail()).contains("ki@stadt.leverkusen.de");
            assertThat(reading.mailOf("empfang")).contains("ki@stadt.leverkusen.de");
        });
    }

    /** {@link CurrentCentre#call} without its checked exception. */
    private static final class CurrentCentreCalls {
        static <T> T call(Centre centre, Callable<T> work) {
            try {
                return CurrentCentre.call(centre, work);
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Notation;
import org.teilhabe.platform.time.OpenState;
import org.teilhabe.platform.time.Span;

/** The centre's book without house or database. */
class BookTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Hours hours(String line, boolean byAppointment) {
        return new Hours(Notation.read(line).orElseThrow(), true, byAppointment);
    }

    private static Edition opening(int number, LocalDate from, String line) {
        return edition(number, from, new Opening(hours(line, true), hours(line, false), Text.NONE));
    }

    private static Edition reach(int number, LocalDate from, String phone) {
        return edition(
                number,
                from,
                new Reach(
                        new Address("Hauptstraße 105", "51373", "Leverkusen", "Wiesdorf", 51.0337, 6.9848),
                        phone,
                        "haus@ki.example",
                        "",
                        ""));
    }

    private static Edition edition(int number, LocalDate from, Part content) {
        return new Edition(UUID.randomUUID(), content.section(), number, from, content, Instant.EPOCH);
    }

    private static Notice notice(NoticeKind kind, LocalDateTime from, @Nullable LocalDateTime to) {
        return new Notice(
                UUID.randomUUID(), kind, from, to, Text.of("Eingeschränkt"), Text.of("Nur am Telefon."), Text.NONE, 1);
    }

    private static Book office(Notice... notices) {
        return new Book(
                List.of(
                        opening(1, MONDAY.minusYears(1), "Mo–Do 9–16, Fr 9–12.30"),
                        reach(1, MONDAY.minusYears(1), "0214 406-5246")),
                List.of(notices),
                List.of());
    }

    private static LocalDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time));
    }

    @Test
    void aNoticeThatIsOverCutsNothingOutOfTheDay() {
        var morning = at(MONDAY, "10:00");
        var ended = notice(NoticeKind.CLOSED, morning, null).end(morning.plusMinutes(2));
        var other = notice(NoticeKind.RESTRICTED, at(MONDAY, "14:00"), at(MONDAY, "15:00"));
        var book = office(ended, other);
        assertThat(book.on(MONDAY)).hasSize(4);
        var now = book.asOf(morning.plusMinutes(3));
        assertThat(now.on(MONDAY)).isEqualTo(office(other).on(MONDAY));
        assertThat(office(ended).asOf(morning.plusMinutes(3)).changedByNotice(MONDAY))
                .isFalse();
    }

    @Test
    void aNewTelephoneNumberHoldsFromItsDayAndTheOldOneBefore() {
        var newYear = LocalDate.of(2027, 1, 1);
        var book = new Book(
                List.of(reach(1, MONDAY, "0214 406-5246"), reach(2, newYear, "0221 4710-123")), List.of(), List.of());
        assertThat(book.reach(newYear.minusDays(1)).phone()).isEqualTo("0214 406-5246");
        assertThat(book.reach(newYear).phone()).isEqualTo("0221 4710-123");
        assertThat(book.reach(MONDAY.minusDays(1)).phone()).isEmpty();
    }

    @Test
    void aCorrectionMadeLaterDoesNotUndoWhatIsPlanned() {
        var newYear = LocalDate.of(2027, 1, 1);
        var book = new Book(
                List.of(reach(1, MONDAY, "1"), reach(2, newYear, "2"), reach(3, MONDAY, "3")), List.of(), List.of());
        assertThat(book.reach(MONDAY).phone()).isEqualTo("3");
        assertThat(book.reach(newYear).phone()).isEqualTo("2");
    }

    @Test
    void onTheWeekendBeforeNewHoursBeginItOpensByTheNewOnes() {
        var next = MONDAY.plusDays(7);
        var book = new Book(
                List.of(opening(1, MONDAY, "Mo–Fr 9–16"), opening(2, next, "Mo–Fr 8–15")), List.of(), List.of());
        assertThat(book.state(at(next.minusDays(2), "12:00")).next()).isEqualTo(at(next, "08:00"));
    }

    @Test
    void closedToThePublicMeansByTelephoneOnly() {
        var book = office(notice(NoticeKind.RESTRICTED, at(MONDAY, "00:00"), at(MONDAY.plusDays(12), "00:00")));
        assertThat(book.state(at(MONDAY, "10:00")))
                .isEqualTo(new OpenState(OpenState.Kind.PHONE, at(MONDAY, "16:00"), null, null));
    }

    @Test
    void anInformationLeavesTheDoorOpen() {
        var book = office(notice(NoticeKind.INFORMATION, at(MONDAY, "00:00"), null));
        assertThat(book.state(at(MONDAY, "10:00")).kind()).isEqualTo(OpenState.Kind.APPOINTMENT);
        assertThat(book.inForce(at(MONDAY, "10:00"))).hasSize(1);
    }

    @Test
    void aScheduledNoticeIsSilentUntilItsHour() {
        var book = office(notice(NoticeKind.CLOSED, at(MONDAY, "12:00"), at(MONDAY.plusDays(1), "00:00")));
        assertThat(book.inForce(at(MONDAY, "11:59"))).isEmpty();
        assertThat(book.state(at(MONDAY, "11:59")).until()).isEqualTo(at(MONDAY, "12:00"));
        assertThat(book.nextChange(at(MONDAY, "11:00"))).isEqualTo(at(MONDAY, "12:00"));
        assertThat(book.state(at(MONDAY, "12:00")).next()).isEqualTo(at(MONDAY.plusDays(1), "09:00"));
    }

    @Test
    void onlyWhatIsInForceCanBeEnded() {
        var running = notice(NoticeKind.URGENT, at(MONDAY, "08:00"), null);
        assertThat(running.end(at(MONDAY, "09:00")).phase(at(MONDAY, "09:00"))).isEqualTo(Notice.Phase.PAST);
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> running.end(at(MONDAY, "07:00")))
                .withMessage("centre.notice.not-in-force");
    }

    @Test
    void aNoticeHalfTranslatedIsReadInGermanAsAWhole() {
        var half = new Notice(
                UUID.randomUUID(),
                NoticeKind.URGENT,
                at(MONDAY, "08:00"),
                null,
                Text.of("Zu").translated(PortalLanguage.EN, "Closed", false),
                Text.of("Wasserschaden"),
                Text.NONE,
                1);
        assertThat(half.spokenIn(PortalLanguage.EN)).isEqualTo(PortalLanguage.DE);
    }

    @Test
    void machinesLearnThatTheHouseIsClosedAndThePhoneIsNot() {
        var book = office(notice(NoticeKind.RESTRICTED, at(MONDAY, "00:00"), at(MONDAY.plusDays(5), "00:00")));
        var office = new StructuredData(PortalLanguage.DE, "https://ki.example").of(book, at(MONDAY, "10:00"));
        assertThat(office).containsEntry("@type", "GovernmentOffice").containsEntry("telephone", "+492144065246");
        assertThat((List<?>) office.get("specialOpeningHoursSpecification"))
                .first()
                .isEqualTo(Map.of(
                        "@type", "OpeningHoursSpecification",
                        "opens", "00:00",
                        "closes", "00:00",
                        "validFrom", "2026-11-23",
                        "validThrough", "2026-11-27"));
        assertThat(office.get("contactPoint").toString())
                .contains("hoursAvailable")
                .contains("09:00");
        assertThat(office.toString()).doesNotContain("@ki.example");
    }

    @Test
    void machinesLearnClosingDaysAndHolidays() {
        var eve = LocalDate.of(2026, 12, 24);
        var book = new Book(
                List.of(opening(1, MONDAY, "Mo–Do 9–16, Fr 9–12.30")),
                List.of(),
                List.of(
                        new ExceptionalDays(UUID.randomUUID(), eve, eve, List.of(), Text.of("Heiligabend"), 1),
                        new ExceptionalDays(
                                UUID.randomUUID(),
                                MONDAY.plusDays(5),
                                MONDAY.plusDays(5),
                                List.of(new Span(LocalTime.of(10, 0), LocalTime.of(14, 0))),
                                Text.of("Tag der offenen Tür"),
                                1)));
        var special = new StructuredData(PortalLanguage.DE, "https://ki.example")
                .of(book, at(MONDAY, "10:00"))
                .get("specialOpeningHoursSpecification")
                .toString();
        assertThat(special)
                .contains("opens=10:00, closes=14:00, validFrom=2026-11-28, validThrough=2026-11-28")
                .contains("opens=00:00, closes=00:00, validFrom=2026-12-24, validThrough=2026-12-25");
    }

    @Property(tries = 300)
    void nothingChangesBeforeTheNextChange(@ForAll("books") Book book, @ForAll("moments") LocalDateTime now) {
        var change = book.nextChange(now);
        var before = change.minusSeconds(1);
        assertThat(change).isAfter(now);
        assertThat(book.inForce(before)).isEqualTo(book.inForce(now));
        assertThat(book.state(before)).isEqualTo(book.state(now));
        assertThat(before.toLocalDate()).isEqualTo(now.toLocalDate());
    }

    @Property(tries = 300)
    void closedToThePublicNobodyComesIn(@ForAll("books") Book book, @ForAll("moments") LocalDateTime now) {
        var restricted = book.restriction(now).isPresent();
        if (restricted)
            assertThat(book.state(now).kind())
                    .isIn(OpenState.Kind.PHONE, OpenState.Kind.CLOSED, OpenState.Kind.UNKNOWN);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 45),
                        Arbitraries.integers().between(0, 1439))
                .as((day, minute) -> MONDAY.plusDays(day).atStartOfDay().plusMinutes(minute));
    }

    @Provide
    Arbitrary<Book> books() {
        var weeks = Arbitraries.of("Mo–Do 9–16, Fr 9–12.30", "Mo–Fr 8–12 und 13–17", "Sa 10–14", "Di 18–24", "");
        var editions = Combinators.combine(weeks, moments())
                .as((w, m) -> opening(1, m.toLocalDate(), w))
                .list()
                .ofMaxSize(3);
        var notices = Combinators.combine(
                        Arbitraries.of(NoticeKind.class), moments(), moments().injectNull(0.2))
                .filter((k, from, to) -> to == null || from.isBefore(to))
                .as(BookTests::notice)
                .list()
                .ofMaxSize(3);
        var days = Combinators.combine(moments(), Arbitraries.integers().between(0, 9), Arbitraries.of(true, false))
                .as((m, length, closed) -> new ExceptionalDays(
                        UUID.randomUUID(),
                        m.toLocalDate(),
                        m.toLocalDate().plusDays(length),
                        closed ? List.of() : List.of(new Span(LocalTime.of(11, 0), LocalTime.of(13, 0))),
                        Text.NONE,
                        1))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(editions, notices, days).as((e, n, d) -> {
            var numbered = new ArrayList<Edition>();
            for (var edition : e) numbered.add(edition(numbered.size() + 1, edition.from(), edition.content()));
            return new Book(numbered, n, d);
        });
    }
}

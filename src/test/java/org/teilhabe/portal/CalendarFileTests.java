package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teilhabe.directory.Schedule;

class CalendarFileTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime TUESDAY_THREE = LocalDateTime.parse("2026-09-01T15:00");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=TU",
                "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270714T070000Z",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270302T150000",
                "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270302",
                "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR",
                "FREQ=MONTHLY;BYDAY=1MO",
                "FREQ=MONTHLY;BYDAY=-1SA;COUNT=7",
                "FREQ=DAILY;COUNT=30",
                "FREQ=YEARLY",
            })
    void aCalendarShowsTheSameDatesAsThePortalForAYear(String rule) {
        var schedule = new Schedule(
                TUESDAY_THREE,
                TUESDAY_THREE.plusHours(2),
                rule,
                List.of(LocalDate.parse("2026-09-15"), LocalDate.parse("2026-12-29")),
                List.of(new Schedule.Moved(
                        firstDay(rule),
                        LocalDateTime.parse("2026-10-31T10:00"),
                        LocalDateTime.parse("2026-10-31T12:00"))));
        assertThat(starts(parse(file(schedule))))
                .containsExactlyElementsOf(schedule.between(TUESDAY_THREE, TUESDAY_THREE.plusYears(1), 400).stream()
                        .map(Schedule.Occurrence::start)
                        .toList());
    }

    @Test
    void threeOClockStaysThreeOClockWhenTheClocksChange() {
        var starts = starts(parse(file(weekly(List.of(), List.of()))));
        assertThat(starts).allMatch(s -> s.getHour() == 15).hasSizeGreaterThan(50);
        assertThat(text(file(weekly(List.of(), List.of()))))
                .contains("DTSTART;TZID=Europe/Berlin:20260901T150000")
                .contains("BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin")
                .contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200");
    }

    @Test
    void aMovedDateNamesTheOneItReplacesAndACancelledOneIsLeftOut() {
        var moved = new Schedule.Moved(
                LocalDate.parse("2026-12-22"),
                LocalDateTime.parse("2026-12-17T16:00"),
                LocalDateTime.parse("2026-12-17T18:00"));
        var written = text(file(weekly(List.of(LocalDate.parse("2026-12-29")), List.of(moved))));
        assertThat(written)
                .contains("EXDATE;TZID=Europe/Berlin:20261229T150000")
                .contains("RECURRENCE-ID;TZID=Europe/Berlin:20261222T150000")
                .contains("DTSTART;TZID=Europe/Berlin:20261217T160000");
        assertThat(written.split("UID:0192d7f0-0000-7000-8000-00000000000a", -1))
                .hasSize(3);
    }

    @Test
    void aCancelledSingleDateStaysAndSaysSo() {
        var single = new Schedule(
                TUESDAY_THREE, TUESDAY_THREE.plusHours(2), null, List.of(TUESDAY_THREE.toLocalDate()), List.of());
        assertThat(text(file(single))).contains("STATUS:CANCELLED");
    }

    @Test
    void untilIsInUtc() {
        assertThat(CalendarFile.untilInUtc("FREQ=DAILY;UNTIL=20270302T150000;INTERVAL=2"))
                .isEqualTo("FREQ=DAILY;UNTIL=20270302T140000Z;INTERVAL=2");
        assertThat(CalendarFile.untilInUtc("FREQ=DAILY;UNTIL=20270702")).isEqualTo("FREQ=DAILY;UNTIL=20270702T215959Z");
        assertThat(CalendarFile.untilInUtc("FREQ=DAILY;UNTIL=20270714T070000Z"))
                .isEqualTo("FREQ=DAILY;UNTIL=20270714T070000Z");
    }

    @Test
    void linesEndAsTheStandardSaysAndNoneIsLongerThan75Octets() {
        var event = event(
                weekly(List.of(), List.of()),
                "مقهى اللغة في بيت الجسر: نتحدث الألمانية معًا كل يوم ثلاثاء, مع رعاية الأطفال; 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
                "ar");
        var file = new CalendarFile("تقويم", "كل المواعيد", "ar", "https://ki.example/ar/termine");
        file.add(event);
        var bytes = file.bytes();
        var written = text(bytes);
        assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\r", "\uFEFF", "\uFFFD");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n", "\r");
        for (var line : written.split("\r\n"))
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
        var title = parse(bytes).getComponents(Component.VEVENT).getFirst().getRequiredProperty("SUMMARY");
        assertThat(title.getValue()).isEqualTo(event.title());
    }

    @Test
    void holdsWhatCalendarsNeedAndNobodysAddress() {
        var written = text(file(weekly(List.of(), List.of())));
        assertThat(written)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .contains("NAME;LANGUAGE=de:Termine", "X-WR-CALNAME:Termine")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H")
                .contains("DTSTAMP:20261124T080910Z", "LAST-MODIFIED:20261124T080910Z", "SEQUENCE:3")
                .contains("SUMMARY;LANGUAGE=de:Sprachcafé\\, offen")
                .contains("CATEGORIES;LANGUAGE=de:Deutsch lernen,Familie\\, Kinder")
                .contains("GEO:51.066800;7.006400")
                .contains("CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://treffen.example/abend")
                .doesNotContain("METHOD", "ATTENDEE", "ORGANIZER", "mailto", "@");
        assertThat(parse(file(weekly(List.of(), List.of()))).validate().hasErrors())
                .isFalse();
    }

    private static LocalDate firstDay(String rule) {
        var plain = new Schedule(TUESDAY_THREE, TUESDAY_THREE.plusHours(2), rule, List.of(), List.of());
        return plain.next(TUESDAY_THREE, 2).getLast().start().toLocalDate();
    }

    private static Schedule weekly(List<LocalDate> except, List<Schedule.Moved> moved) {
        return new Schedule(TUESDAY_THREE, TUESDAY_THREE.plusHours(2), "FREQ=WEEKLY;BYDAY=TU", except, moved);
    }

    private static CalendarEvent event(Schedule schedule, String title, String language) {
        return new CalendarEvent(
                UUID.fromString("0192d7f0-0000-7000-8000-00000000000a"),
                3,
                Instant.parse("2026-09-01T00:00:00Z"),
                Instant.parse("2026-11-24T08:09:10.123Z"),
                schedule,
                title,
                language,
                "Deutsch sprechen bei Kaffee und Tee.\nKostenlos",
                "Haus Beispielbrücke, Obere Beispielstraße 41, 51379 Leverkusen-Opladen",
                new org.teilhabe.directory.Position(51.0668, 7.0064),
                "https://treffen.example/abend",
                "https://ki.example/de/termine/sprachcafe",
                List.of("Deutsch lernen", "Familie, Kinder"));
    }

    private static byte[] file(Schedule schedule) {
        var file = new CalendarFile("Termine", "Alle Termine", "de", "https://ki.example/de/termine");
        file.add(event(schedule, "Sprachcafé, offen", "de"));
        return file.bytes();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Calendar parse(byte[] bytes) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(bytes));
        } catch (Exception e) {
            throw new AssertionError(text(bytes), e);
        }
    }

    /** The dates a calendar program shows: the series without what is left out or replaced, and the replacements. */
    private static Set<LocalDateTime> starts(Calendar calendar) {
        var from = TUESDAY_THREE.atZone(BERLIN);
        var year = new Period<>(from, from.plusYears(1));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        var starts = new TreeSet<LocalDateTime>();
        var replaced = new HashSet<LocalDateTime>();
        for (var event : events) {
            var id = event.<RecurrenceId<Temporal>>getProperty("RECURRENCE-ID");
            id.ifPresent(i -> replaced.add(local(i.getDate())));
        }
        for (var event : events) {
            var isSeries = event.getProperty("RRULE").isPresent();
            for (var period : event.<ZonedDateTime>calculateRecurrenceSet(year)) {
                var start = local(period.getStart());
                if (!isSeries || !replaced.contains(start)) starts.add(start);
            }
        }
        return starts;
    }

    private static LocalDateTime local(Temporal temporal) {
        return ((ZonedDateTime) temporal).withZoneSameInstant(BERLIN).toLocalDateTime();
    }
}

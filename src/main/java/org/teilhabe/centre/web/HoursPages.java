package org.teilhabe.centre.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.centre.DaysDesk;
import org.teilhabe.centre.ExceptionalDays;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Access;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.Slot;

/** Makes the page of the opening hours with its preview of four weeks. */
@Component
class HoursPages {
    private static final int WEEKS = 4;

    private final CentreReading reading;
    private final DaysDesk days;
    private final Clock clock;

    HoursPages(CentreReading reading, DaysDesk days, Clock clock) {
        this.reading = reading;
        this.days = days;
        this.clock = clock;
    }

    HoursPage page(SectionPage form) {
        var words = form.shell().words();
        var today = LocalDateTime.now(clock).toLocalDate();
        var state = reading.opening(words.language()).state();
        return new HoursPage(
                form.shell(),
                form,
                state.sentence(),
                state.tone(),
                state.icon(),
                days.all().reversed().stream()
                        .map(d -> entered(d, today, words))
                        .toList(),
                Arrays.stream(DayOfWeek.values())
                        .map(d -> d.getDisplayName(
                                TextStyle.FULL_STANDALONE, words.language().locale()))
                        .toList(),
                weeks(today, words));
    }

    private HoursPage.Entered entered(ExceptionalDays entry, LocalDate today, Words words) {
        var first = words.date(entry.first());
        var hours = new HoursWords(words);
        return new HoursPage.Entered(
                entry.first().equals(entry.last()) ? first : words.get("time.days", first, words.date(entry.last())),
                hours.times(entry.spans()),
                entry.reason().in(words.language()).text(),
                entry.last().isBefore(today),
                HoursController.HERE + "/tage/" + entry.id(),
                HoursController.HERE + "/tage/" + entry.id() + "/entfernen");
    }

    private List<List<HoursPage.Day>> weeks(LocalDate today, Words words) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var all = days.preview(monday, WEEKS * 7).stream()
                .map(d -> day(d, today, words))
                .toList();
        var weeks = new ArrayList<List<HoursPage.Day>>();
        for (var week = 0; week < WEEKS; week++) weeks.add(all.subList(week * 7, week * 7 + 7));
        return weeks;
    }

    private static HoursPage.Day day(DaysDesk.Day day, LocalDate today, Words words) {
        var entered = day.entered();
        var past = day.date().isBefore(today);
        var onlyPhone = !day.slots().isEmpty() && day.slots().stream().allMatch(s -> s.access() == Access.PHONE);
        return new HoursPage.Day(
                words.weekday(day.date(), TextStyle.FULL_STANDALONE),
                day.date().getDayOfMonth() + "." + day.date().getMonthValue() + ".",
                past || onlyPhone ? "" : times(day.slots(), words),
                past ? "" : byPhone(day.slots(), words),
                day.slots().isEmpty() || past ? "closed" : onlyPhone ? "phone" : "open",
                past ? "" : reason(day, words),
                day.date().equals(today),
                past
                        ? null
                        : entered != null
                                ? HoursController.HERE + "/tage/" + entered.id()
                                : HoursController.HERE + "/tage/neu?am=" + day.date());
    }

    private static String times(List<Slot> slots, Words words) {
        return new HoursWords(words)
                .times(slots.stream()
                        .filter(s -> s.access() != Access.PHONE)
                        .map(Slot::span)
                        .toList());
    }

    /** When only the telephone is answered, empty for never. */
    private static String byPhone(List<Slot> slots, Words words) {
        var spans = slots.stream()
                .filter(s -> s.access() == Access.PHONE)
                .map(Slot::span)
                .toList();
        return spans.isEmpty() ? "" : new HoursWords(words).times(spans);
    }

    private static String reason(DaysDesk.Day day, Words words) {
        var entered = day.entered();
        var holiday = day.holiday();
        if (entered != null) return entered.reason().in(PortalLanguage.DE).text();
        if (holiday != null) return words.get(holiday.key());
        return day.notice() ? words.get("centre.preview.notice") : "";
    }
}

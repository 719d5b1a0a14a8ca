package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Schedule;
import org.teilhabe.platform.time.Access;
import org.teilhabe.platform.time.OpeningHours;
import org.teilhabe.platform.time.Span;

/** The next dates of events, and of an offer's own hours, in ready words. */
final class DateWords {
    private static final int DAYS_AHEAD = 28;

    private final EntryWords words;

    DateWords(EntryWords words) {
        this.words = words;
    }

    /**
     * The next dates that take place, with those left out between them.
     *
     * @param places the events' places by id, for where there is one
     */
    List<DateLine> next(List<Published> events, Map<EntryId, Published> places, int limit) {
        var taking = events.stream()
                .flatMap(e -> facts(e).schedule().next(words.now(), limit).stream()
                        .map(o -> line(e, places, o.start(), o.end(), false, o.wasMoved())))
                .sorted(Comparator.comparing(DateLine::start))
                .limit(limit)
                .toList();
        var last =
                taking.isEmpty() ? words.now().plusDays(14) : taking.getLast().start();
        var leftOut = events.stream().flatMap(e -> leftOut(e, places, last));
        return Stream.concat(taking.stream(), leftOut)
                .sorted(Comparator.comparing(DateLine::start))
                .toList();
    }

    /** The next dates of a week's hours, holidays and closures left out. */
    List<DateLine> next(OpeningHours hours, int limit) {
        var today = words.now().toLocalDate();
        return IntStream.range(0, DAYS_AHEAD)
                .mapToObj(today::plusDays)
                .flatMap(day -> hours.on(day).stream())
                .filter(slot -> slot.access() != Access.PHONE && slot.to().isAfter(words.now()))
                .limit(limit)
                .map(slot -> new DateLine(
                        slot.from(),
                        slot.to(),
                        day(slot.from().toLocalDate()),
                        words.hours().times(List.of(slot.span())),
                        null,
                        null,
                        null,
                        false,
                        false))
                .toList();
    }

    /** »Heute, Di, 24.11.« */
    String day(LocalDate day) {
        var today = words.now().toLocalDate();
        var written = words.words().shortDay(day);
        return day.equals(today) || day.equals(today.plusDays(1))
                ? words.words().get(day.equals(today) ? "portal.date.today" : "portal.date.tomorrow", written)
                : day.getYear() == today.getYear() || day.isBefore(today.plusMonths(6))
                        ? written
                        : written + (written.endsWith(".") ? "" : " ") + day.getYear();
    }

    /** »9.30–11 Uhr«; over midnight the end names its day. */
    String times(LocalDateTime start, LocalDateTime end) {
        var sameDay = start.toLocalDate().equals(end.minusSeconds(1).toLocalDate());
        return sameDay
                ? words.hours().times(List.of(new Span(start.toLocalTime(), end.toLocalTime())))
                : words.words()
                        .get(
                                "portal.date.until",
                                words.hours().clock(start),
                                words.words().shortDay(end.toLocalDate()),
                                words.hours().clock(end));
    }

    private Stream<DateLine> leftOut(Published event, Map<EntryId, Published> places, LocalDateTime last) {
        var schedule = facts(event).schedule();
        return schedule.except().stream()
                .map(day -> day.atTime(schedule.start().toLocalTime()))
                .filter(start -> start.isAfter(words.now()) && start.isBefore(last))
                .map(start -> line(event, places, start, start.plus(length(schedule)), true, false));
    }

    private DateLine line(
            Published event,
            Map<EntryId, Published> places,
            LocalDateTime start,
            LocalDateTime end,
            boolean cancelled,
            boolean moved) {
        return new DateLine(
                start,
                end,
                day(start.toLocalDate()),
                times(start, end),
                words.title(event),
                words.href(event),
                place(event, places),
                cancelled,
                moved);
    }

    private @Nullable Phrase place(Published event, Map<EntryId, Published> places) {
        var id = facts(event).place();
        var place = id == null ? null : places.get(id);
        return place == null ? null : words.title(place);
    }

    private static java.time.Duration length(Schedule schedule) {
        return java.time.Duration.between(schedule.start(), schedule.end());
    }

    static EventFacts facts(Published event) {
        return (EventFacts) event.facts();
    }
}

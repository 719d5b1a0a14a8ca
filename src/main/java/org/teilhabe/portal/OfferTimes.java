package org.teilhabe.portal;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Schedule;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.OpeningHours;

/**
 * When an offer takes place: by its hours and by the dates of its events. An offer with dates is as open as they are.
 *
 * @param hours with the closures of the centre's house for its own offers; null where none are given
 * @param dated whether it has events, be they over
 * @param upcoming the dates from the day on which this was made: all of a week, then the next
 */
record OfferTimes(@Nullable OpeningHours hours, boolean dated, List<Schedule.Occurrence> upcoming) {
    private static final int DAYS = 8;
    private static final int MOST = 50;

    OfferTimes {
        upcoming = upcoming.stream()
                .sorted(Comparator.comparing(Schedule.Occurrence::start))
                .toList();
    }

    /** Made for the rest of the day of {@code now}. */
    static OfferTimes of(OfferFacts offer, List<Published> events, List<Deviation> closures, LocalDateTime now) {
        return of(
                hours(offer, closures),
                events.stream().map(e -> DateWords.facts(e).schedule()).toList(),
                now);
    }

    static @Nullable OpeningHours hours(OfferFacts offer, List<Deviation> closures) {
        var hours = offer.hours();
        return hours == null ? null : OpeningHours.of(hours).with(closures);
    }

    static OfferTimes of(@Nullable OpeningHours hours, List<Schedule> dates, LocalDateTime now) {
        var today = now.toLocalDate().atStartOfDay();
        var week = today.plusDays(DAYS);
        var upcoming = dates.stream()
                .flatMap(s -> Stream.concat(s.between(today, week, MOST).stream(), s.next(week, 1).stream()))
                .distinct()
                .toList();
        return new OfferTimes(hours, !dates.isEmpty(), upcoming);
    }

    boolean open(LocalDateTime now) {
        if (running(now).isPresent()) return true;
        return !dated
                && hours != null
                && !hours.hours().rules().isEmpty()
                && hours.at(now).reachable();
    }

    boolean today(LocalDateTime now) {
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        if (next(now).filter(o -> o.start().isBefore(midnight)).isPresent()) return true;
        return !dated
                && hours != null
                && hours.on(now.toLocalDate()).stream()
                        .anyMatch(slot -> slot.to().isAfter(now));
    }

    /** From five in the afternoon, or on Saturday or Sunday, within the next week. */
    boolean eveningOrWeekend(LocalDateTime now) {
        if (ahead(now).anyMatch(o -> o.start().isBefore(now.plusDays(7)) && free(o.start()))) return true;
        return !dated
                && hours != null
                && hours.hours().rules().stream()
                        .anyMatch(r ->
                                r.from().getHour() >= 17 || r.days().stream().anyMatch(d -> d.getValue() > 5));
    }

    /** The state for the eye; empty where nothing is known. */
    Optional<HoursWords.Said> said(EntryWords words) {
        var now = words.now();
        var running = running(now);
        if (running.isPresent())
            return Optional.of(new HoursWords.Said(
                    words.words().get("portal.state.running"),
                    words.words()
                            .get("time.until", words.hours().clock(running.get().end())),
                    "ok",
                    "clock"));
        var next = next(now);
        if (next.isPresent()) return Optional.of(next(words, next.get().start()));
        if (hours == null || hours.hours().unknown()) return Optional.empty();
        return Optional.of(words.hours().say(hours.at(now), now));
    }

    private static HoursWords.Said next(EntryWords words, LocalDateTime start) {
        var day = words.hours().day(start.toLocalDate(), words.now().toLocalDate());
        return new HoursWords.Said(
                words.words().get("portal.state.next", day, words.hours().clock(start)), "", "info", "cal");
    }

    Optional<Schedule.Occurrence> next(LocalDateTime now) {
        return ahead(now).findFirst();
    }

    /** Those that are not over. */
    Stream<Schedule.Occurrence> ahead(LocalDateTime now) {
        return upcoming.stream().filter(o -> o.end().isAfter(now));
    }

    private Optional<Schedule.Occurrence> running(LocalDateTime now) {
        return next(now).filter(o -> !o.start().isAfter(now));
    }

    private static boolean free(LocalDateTime at) {
        return at.getHour() >= 17 || at.getDayOfWeek().getValue() > 5;
    }
}

package org.teilhabe.portal;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
 */
record OfferTimes(@Nullable OpeningHours hours, List<Schedule> dates) {
    static OfferTimes of(OfferFacts offer, List<Published> events, List<Deviation> closures) {
        var hours = offer.hours();
        return new OfferTimes(
                hours == null ? null : OpeningHours.of(hours).with(closures),
                events.stream().map(e -> DateWords.facts(e).schedule()).toList());
    }

    boolean open(LocalDateTime now) {
        if (running(now).isPresent()) return true;
        return dates.isEmpty()
                && hours != null
                && !hours.hours().rules().isEmpty()
                && hours.at(now).reachable();
    }

    boolean today(LocalDateTime now) {
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        if (dates.stream().anyMatch(s -> !s.between(now, midnight, 1).isEmpty())) return true;
        return dates.isEmpty()
                && hours != null
                && hours.on(now.toLocalDate()).stream()
                        .anyMatch(slot -> slot.to().isAfter(now));
    }

    /** From five in the afternoon, or on Saturday or Sunday, within the next week. */
    boolean eveningOrWeekend(LocalDateTime now) {
        if (dates.stream()
                .flatMap(s -> s.between(now, now.plusDays(7), 20).stream())
                .anyMatch(o -> free(o.start()))) return true;
        return dates.isEmpty()
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
        return dates.stream()
                .flatMap(s -> s.next(now, 1).stream())
                .min(Comparator.comparing(Schedule.Occurrence::start));
    }

    private Optional<Schedule.Occurrence> running(LocalDateTime now) {
        return next(now).filter(o -> !o.start().isAfter(now));
    }

    private static boolean free(LocalDateTime at) {
        return at.getHour() >= 17 || at.getDayOfWeek().getValue() > 5;
    }
}

package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Schedule;

/**
 * »Termin einer Veranstaltung«: one of its dates, which takes place, was moved or is cancelled.
 *
 * @param insteadOf the day it was moved away from; null where it was not
 */
record Happening(
        Published event,
        LocalDateTime start,
        LocalDateTime end,
        boolean cancelled,
        @Nullable LocalDate insteadOf) {
    private static final int ALL = 1000;

    /** All dates of the events that end after {@code from} and begin before {@code to}, cancelled ones too, in order. */
    static List<Happening> between(Collection<Published> events, LocalDateTime from, LocalDateTime to) {
        return events.stream().flatMap(e -> between(e, from, to)).sorted(ORDER).toList();
    }

    /** The next date of each event that takes place, the soonest first. */
    static List<Happening> next(Collection<Published> events, LocalDateTime now, int limit) {
        return events.stream()
                .flatMap(e -> schedule(e).next(now, 1).stream().map(o -> of(e, o, false)))
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static final Comparator<Happening> ORDER =
            Comparator.comparing(Happening::start).thenComparing(h -> h.event().slug());

    private static Stream<Happening> between(Published event, LocalDateTime from, LocalDateTime to) {
        var schedule = schedule(event);
        return Stream.concat(
                schedule.between(from, to, ALL).stream().map(o -> of(event, o, false)),
                schedule.cancelled(from, to).stream().map(o -> of(event, o, true)));
    }

    private static Happening of(Published event, Schedule.Occurrence date, boolean cancelled) {
        var instead = schedule(event).movedFrom(date).orElse(null);
        return new Happening(event, date.start(), date.end(), cancelled, instead);
    }

    private static Schedule schedule(Published event) {
        return DateWords.facts(event).schedule();
    }

    LocalDate day() {
        return start.toLocalDate();
    }
}

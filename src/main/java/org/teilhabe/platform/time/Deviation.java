package org.teilhabe.platform.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Abweichung« from the weekly hours: closed, by phone only, or other times on some days.
 *
 * @param from first moment it holds
 * @param to first moment it no longer holds; null: until further notice
 * @param spans the times of each of these days where {@code kind} is OTHER_TIMES, else empty
 */
public record Deviation(LocalDateTime from, @Nullable LocalDateTime to, Kind kind, List<Span> spans) {
    /** What is different; the later kind wins where two meet. */
    public enum Kind {
        OTHER_TIMES,
        PHONE_ONLY,
        CLOSED
    }

    public Deviation {
        if (to != null && !from.isBefore(to)) throw new IllegalArgumentException("A deviation ends after it begins");
        if ((kind == Kind.OTHER_TIMES) == spans.isEmpty())
            throw new IllegalArgumentException("Only other times have spans");
        spans = spans.stream().sorted(Comparator.comparing(Span::from)).toList();
    }

    /** @param last the last day, included */
    public static Deviation closed(LocalDate first, LocalDate last) {
        return new Deviation(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Kind.CLOSED, List.of());
    }

    public static Deviation closed(LocalDateTime from, @Nullable LocalDateTime to) {
        return new Deviation(from, to, Kind.CLOSED, List.of());
    }

    public static Deviation phoneOnly(LocalDateTime from, @Nullable LocalDateTime to) {
        return new Deviation(from, to, Kind.PHONE_ONLY, List.of());
    }

    /** On these days other times hold, on a holiday too. */
    public static Deviation otherTimes(LocalDate first, LocalDate last, List<Span> spans) {
        return new Deviation(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), Kind.OTHER_TIMES, spans);
    }

    /** Whether it holds at some moment of the day. */
    public boolean touches(LocalDate day) {
        return from.isBefore(day.plusDays(1).atStartOfDay()) && (to == null || to.isAfter(day.atStartOfDay()));
    }

    boolean holds(LocalDateTime at) {
        return !at.isBefore(from) && (to == null || at.isBefore(to));
    }
}

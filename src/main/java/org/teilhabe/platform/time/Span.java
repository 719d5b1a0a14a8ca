package org.teilhabe.platform.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** »Zeitspanne«: from … to … on one day; {@code to} midnight means the end of the day. */
public record Span(LocalTime from, LocalTime to) {
    public Span {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to))
            throw new IllegalArgumentException("A span ends after it begins: " + from + " to " + to);
    }

    public boolean holds(LocalTime at) {
        return !at.isBefore(from) && (to.equals(LocalTime.MIDNIGHT) || at.isBefore(to));
    }

    LocalDateTime start(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime end(LocalDate day) {
        return to.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(to);
    }
}

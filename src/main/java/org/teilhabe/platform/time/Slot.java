package org.teilhabe.platform.time;

import java.time.LocalDateTime;

/** One stretch of a day during which somebody can be reached, and how. */
public record Slot(LocalDateTime from, LocalDateTime to, Access access) {
    boolean holds(LocalDateTime at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    public Span span() {
        return new Span(from.toLocalTime(), to.toLocalTime());
    }
}

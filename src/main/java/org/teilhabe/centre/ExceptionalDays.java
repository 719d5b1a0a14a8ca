package org.teilhabe.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.platform.time.Span;

/**
 * »Ausnahmetage«: closed, or open at other times, from a first to a last day.
 *
 * @param spans the times of each of these days; none: closed
 * @param reason shown beside the days, may be blank
 */
public record ExceptionalDays(UUID id, LocalDate first, LocalDate last, List<Span> spans, Text reason, int version) {
    public ExceptionalDays {
        if (first.isAfter(last)) throw new IllegalArgumentException("Days run forwards");
        spans = List.copyOf(spans);
    }

    public boolean closed() {
        return spans.isEmpty();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    Deviation deviation() {
        return closed() ? Deviation.closed(first, last) : Deviation.otherTimes(first, last, spans);
    }
}

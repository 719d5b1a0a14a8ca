package org.teilhabe.platform.time;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Spans of one day made tidy. */
final class Spans {
    private Spans() {}

    static List<Span> joined(List<Span> sorted) {
        var tidy = new ArrayList<Span>();
        for (var span : sorted) {
            var last = tidy.isEmpty() ? null : tidy.getLast();
            if (last == null || seconds(last.to()) < span.from().toSecondOfDay()) tidy.add(span);
            else if (seconds(last.to()) < seconds(span.to()))
                tidy.set(tidy.size() - 1, new Span(last.from(), span.to()));
        }
        return List.copyOf(tidy);
    }

    private static int seconds(LocalTime end) {
        return end.equals(LocalTime.MIDNIGHT) ? 24 * 3600 : end.toSecondOfDay();
    }
}

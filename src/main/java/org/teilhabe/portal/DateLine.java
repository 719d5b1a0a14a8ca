package org.teilhabe.portal;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One date in a table of dates.
 *
 * @param day »Heute, Di, 24.11.«
 * @param time »9.30–11 Uhr«
 * @param title what it is; null where the page itself says so
 * @param href its page; null for none
 * @param cancelled a date of the series that does not take place
 */
public record DateLine(
        LocalDateTime start,
        LocalDateTime end,
        String day,
        String time,
        @Nullable Phrase title,
        @Nullable String href,
        @Nullable Phrase place,
        boolean cancelled,
        boolean moved) {
    /** Where the page itself says what it is. */
    DateLine untitled() {
        return new DateLine(start, end, day, time, null, null, place, cancelled, moved);
    }
}

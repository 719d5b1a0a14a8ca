package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date of an event in a list, beside the plate with its day.
 *
 * @param weekday »Di«; @param day »24«; @param month »Nov.«
 * @param when »Heute, 15–17 Uhr«
 * @param place name of the place or »Online«; null where nobody said
 * @param moved »statt Di, 22.12.«; null where it was not moved
 */
public record DateRow(
        String weekday,
        String day,
        String month,
        Phrase title,
        String href,
        String when,
        @Nullable Phrase place,
        List<Fact> facts,
        boolean cancelled,
        @Nullable String moved,
        boolean sample) {}

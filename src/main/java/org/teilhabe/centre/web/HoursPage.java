package org.teilhabe.centre.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * Opening hours: the week, the days that differ, and how the coming weeks will be.
 *
 * @param form the week's form
 * @param weekdays names of the columns of the preview
 */
public record HoursPage(
        DeskShell shell,
        SectionPage form,
        String state,
        String stateTone,
        String stateIcon,
        List<Entered> entered,
        List<String> weekdays,
        List<List<Day>> weeks) {
    /** Days entered. */
    public record Entered(String days, String times, String reason, boolean past, String href, String remove) {}

    /**
     * One day of the preview.
     *
     * @param byPhone when only the telephone is answered, empty for never
     * @param tone open, phone or closed
     * @param href where the day is changed, or a new exception begun for it
     */
    public record Day(
            String weekday,
            String date,
            String times,
            String byPhone,
            String tone,
            String reason,
            boolean today,
            @Nullable String href) {}
}

package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * The calendar of events.
 *
 * @param title »42 Termine«; @param period »25. November bis 22. Dezember 2026«
 * @param von fields of the form as they were typed
 * @param chosen answers to be taken away again
 * @param faults all that could not be read, for the summary
 * @param earlier the month before; @param later the month after; null for none
 * @param calendar address of the calendar file of the topic chosen, or of all
 * @param all address of the calendar without filters
 * @param missed whether the address asks for an answer that nobody offers
 */
public record EventsPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String title,
        String period,
        Typed von,
        Typed bis,
        Typed alter,
        List<FilterField> fields,
        List<Chip> chosen,
        List<Typed> faults,
        List<Day> days,
        @Nullable Chip earlier,
        @Nullable Chip later,
        String calendar,
        String all,
        boolean missed) {
    /** @param fault the sentence about it; null where it is fine */
    public record Typed(String name, String value, @Nullable String fault) {}

    /** @param heading »Heute, Mittwoch, 25. November« */
    public record Day(String heading, String weekday, String day, String month, List<DateRow> dates) {}
}

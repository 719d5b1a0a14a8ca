package org.teilhabe.centre.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** All notices: in force, scheduled, past. */
public record NoticesPage(DeskShell shell, List<Row> inForce, List<Row> scheduled, List<Row> past) {
    /**
     * One notice.
     *
     * @param language tag of the language title and text are in: the desk's, or German
     * @param when »seit 24. Nov. 2026, 9 Uhr, bis auf Weiteres«
     * @param languages »in 12 Sprachen«
     */
    public record Row(
            String href,
            String kind,
            String tone,
            String title,
            String text,
            String language,
            String when,
            String languages) {}
}

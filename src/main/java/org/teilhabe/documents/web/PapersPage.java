package org.teilhabe.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * The papers that were issued.
 *
 * @param typed what is searched for
 * @param searching whether not all are shown
 * @param range »1 bis 25 von 80«, empty where nothing is found
 */
public record PapersPage(
        DeskShell shell,
        String typed,
        List<Choice> kinds,
        List<Choice> years,
        boolean searching,
        List<Row> rows,
        String range,
        @Nullable String previous,
        @Nullable String next) {
    /** One of a choice. */
    public record Choice(String value, String label, boolean chosen) {}

    /** @param pdf where its words can be printed once more; null where they are no longer kept */
    public record Row(
            String href,
            String number,
            String kind,
            String icon,
            String about,
            String issued,
            @Nullable String withdrawn,
            String check,
            @Nullable String pdf) {}
}

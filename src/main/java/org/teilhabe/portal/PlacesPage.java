package org.teilhabe.portal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * All places, as a list and on a map of the same numbers.
 *
 * @param title »12 Orte«
 * @param chosen answers to be taken away again
 * @param map null where no place shown has a position
 * @param goals by number, where a pin of the map leads
 * @param all address of the list without filters
 * @param missed whether the address asks for an answer that nobody offers
 */
public record PlacesPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String title,
        List<FilterField> fields,
        List<Chip> chosen,
        List<Row> rows,
        Paging paging,
        String pageLine,
        @Nullable PlainMap map,
        Map<Integer, PlainMap.Goal> goals,
        String all,
        boolean missed) {
    /** @param what »5 Angebote« and the like; @param facts how to get in */
    public record Row(PlaceLine place, List<Fact> what, List<Fact> facts, boolean sample) {}
}

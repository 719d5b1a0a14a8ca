package org.teilhabe.portal.search;

import java.util.List;
import java.util.Map;
import org.teilhabe.directory.EntryId;

/**
 * What was found.
 *
 * @param hits in order, the best first
 * @param near true where nothing was found as asked, and these come nearest
 * @param unfiltered how many were found if no filter were set; told only where the filters leave nothing
 * @param counts per filter (kind, topic, spoken, district, trait) and value, among all that was found
 */
public record Findings(
        List<EntryId> hits, long total, boolean near, long unfiltered, Map<String, Map<String, Long>> counts) {
    public static Findings nothing() {
        return filteredAway(0);
    }

    static Findings filteredAway(long unfiltered) {
        return new Findings(List.of(), 0, false, unfiltered, Map.of());
    }
}

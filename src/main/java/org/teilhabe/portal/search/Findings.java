package org.teilhabe.portal.search;

import java.util.List;
import java.util.Map;
import org.teilhabe.directory.EntryId;

/**
 * What was found.
 *
 * @param hits in order, the best first
 * @param near true where nothing was found as asked, and these come nearest
 * @param counts per filter (kind, topic, spoken, district, trait) and value, among all that was found
 */
public record Findings(List<EntryId> hits, long total, boolean near, Map<String, Map<String, Long>> counts) {
    static Findings nothing() {
        return new Findings(List.of(), 0, false, Map.of());
    }
}

package org.teilhabe.directory;

import java.util.List;
import java.util.Map;
import org.teilhabe.platform.text.PortalLanguage;

/** »Zielgruppe«: for whom an offer is. */
public record TargetGroup(
        String id, int position, Map<String, String> labels, Map<String, List<String>> synonyms, int version) {
    public String label(PortalLanguage language) {
        var german = labels.getOrDefault("de", id);
        return labels.getOrDefault(language.tag(), german);
    }
}

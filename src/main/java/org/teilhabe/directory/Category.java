package org.teilhabe.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Kategorie«: a topic of the portal; two levels.
 *
 * @param id stable, part of addresses: {@code deutsch-lernen}
 * @param sensitive pages of this topic are never kept on a device and carry a quick exit
 * @param labels by language tag; German always
 * @param synonyms words people really type, by language tag
 */
public record Category(
        String id,
        @Nullable String parent,
        int position,
        String icon,
        boolean sensitive,
        Map<String, String> labels,
        Map<String, String> hints,
        Map<String, List<String>> synonyms,
        int version) {

    public String label(PortalLanguage language) {
        var german = labels.getOrDefault("de", id);
        return labels.getOrDefault(language.tag(), german);
    }

    public String hint(PortalLanguage language) {
        return hints.getOrDefault(language.tag(), hints.getOrDefault("de", ""));
    }
}

package org.teilhabe.centre;

import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Wortlaut«: a text as a reader gets it.
 *
 * @param language tag for {@code lang}
 * @param fallback the reader wanted another language and gets German
 * @param machine translated by a machine, not yet released by a person
 */
public record Wording(String text, String language, boolean fallback, boolean machine) {
    static Wording german(String text, PortalLanguage wanted) {
        var understood = wanted == PortalLanguage.DE || wanted == PortalLanguage.LEICHT || text.isEmpty();
        return new Wording(text, PortalLanguage.DE.tag(), !understood, false);
    }

    public boolean empty() {
        return text.isEmpty();
    }

    /** For {@code dir}. */
    public String direction() {
        return PortalLanguage.byTag(language).orElse(PortalLanguage.DE).direction();
    }
}

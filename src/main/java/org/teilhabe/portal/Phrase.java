package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * A text for a template.
 *
 * @param lang tag of the language it is in, where that is not the page's; null leaves the attribute out
 * @param dir its direction, where that is not the page's
 */
public record Phrase(
        String value, @Nullable String lang, @Nullable String dir) {
    static Phrase of(String value) {
        return new Phrase(value, null, null);
    }

    static Phrase of(Published.Text text, PortalLanguage page) {
        return in(text.language(), text.value(), page);
    }

    /** Facts such as an address or the name of a desk, which exist in German only. */
    static Phrase german(String value, PortalLanguage page) {
        return in(PortalLanguage.DE, value, page);
    }

    private static Phrase in(PortalLanguage language, String value, PortalLanguage page) {
        if (language == page || page == PortalLanguage.LEICHT && language == PortalLanguage.DE) return of(value);
        var dir = language.rightToLeft() == page.rightToLeft() ? null : language.direction();
        return new Phrase(value, language.tag(), dir);
    }

    public boolean empty() {
        return value.isEmpty();
    }
}

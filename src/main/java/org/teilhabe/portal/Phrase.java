package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.PhoneLinks;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Runs;

/**
 * A text for a template.
 *
 * @param lang tag of the language it is in, where that is not the page's; null leaves the attribute out
 * @param dir its direction, null where it surely is the page's
 */
public record Phrase(
        String value, @Nullable String lang, @Nullable String dir) {
    static Phrase of(String value) {
        return new Phrase(value, null, null);
    }

    static Phrase of(Published.Text text, PortalLanguage page) {
        return in(text.language(), Runs.kept(text.value(), text.language()), page);
    }

    /** @param text rich text; the numbers of an emergency list in it may be dialled */
    static Phrase html(Published.Text text, PortalLanguage page) {
        return in(text.language(), PhoneLinks.in(Runs.keptInHtml(text.value(), text.language())), page);
    }

    /** Facts such as an address or the name of a desk, which exist in German only. */
    static Phrase german(String value, PortalLanguage page) {
        return in(PortalLanguage.DE, value, page);
    }

    static Phrase in(PortalLanguage language, String value, PortalLanguage page) {
        var same = language == page || page == PortalLanguage.LEICHT && language == PortalLanguage.DE;
        return new Phrase(value, same ? null : language.tag(), page.directionOf(value));
    }

    public boolean empty() {
        return value.isEmpty();
    }
}

package org.teilhabe.feedback.web;

import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.PhoneLinks;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Runs;

/**
 * A text with the language it is really in.
 *
 * @param lang tag, null where it is the page's; @param dir its direction, null where it is the page's
 */
public record Said(
        String value, @Nullable String lang, @Nullable String dir) {
    public static Said of(String value) {
        return new Said(value, null, null);
    }

    public static Said of(Published.Text text, PortalLanguage page) {
        return in(text.language(), Runs.kept(text.value(), text.language()), page);
    }

    /** @param text rich text; the numbers of an emergency list in it may be dialled */
    public static Said html(Published.Text text, PortalLanguage page) {
        return in(text.language(), PhoneLinks.in(Runs.keptInHtml(text.value(), text.language())), page);
    }

    public static Said german(String value, PortalLanguage page) {
        return in(PortalLanguage.DE, value, page);
    }

    private static Said in(PortalLanguage language, String value, PortalLanguage page) {
        var same = language == page || page == PortalLanguage.LEICHT && language == PortalLanguage.DE;
        return new Said(value, same ? null : language.tag(), page.directionOf(value));
    }

    public boolean empty() {
        return value.isEmpty();
    }
}

package org.teilhabe.feedback.web;

import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * What somebody reads after telling us something.
 *
 * @param number under which it is kept, null where nobody needs it
 * @param next what happens now
 * @param more what else one may do, null for nothing
 */
public record ThanksPage(
        PublicShell shell,
        @Nullable String number,
        String next,
        Link back,
        @Nullable Link more) {
    /** A link with its words. */
    public record Link(String href, Said label) {}
}

package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;

/** One reader's request to a public page of this module. */
record Visit(PortalLanguage language, HttpServletRequest request, HttpServletResponse response) {
    /** @param tag null for the address in Leichte Sprache, the only one that names no other language */
    static Visit in(@Nullable String tag, HttpServletRequest request, HttpServletResponse response) {
        var language =
                tag == null ? PortalLanguage.LEICHT : PortalLanguage.byTag(tag).orElse(PortalLanguage.DE);
        return new Visit(language, request, response);
    }

    /** Address of another page in the reader's language; Leichte Sprache leads on to the German ones. */
    String href(String path) {
        return "/" + (language == PortalLanguage.LEICHT ? PortalLanguage.DE : language).tag() + path;
    }
}

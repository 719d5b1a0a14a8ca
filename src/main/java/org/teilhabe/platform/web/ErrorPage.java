package org.teilhabe.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal as a page in the reader's language. @param wayOn for people with an account; null for everybody else */
public record ErrorPage(
        PublicShell shell,
        int status,
        String title,
        List<String> sentences,
        @Nullable WayOn wayOn) {
    /** @param label message key */
    public record WayOn(String href, String label) {}
}

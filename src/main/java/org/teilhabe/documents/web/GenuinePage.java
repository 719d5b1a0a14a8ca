package org.teilhabe.documents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * Says whether a paper is genuine.
 *
 * @param typed what was asked for, empty on the first visit
 * @param answer null on the first visit
 */
public record GenuinePage(
        PublicShell shell, String typed, @Nullable Answer answer) {
    /** What came of the check. */
    public enum State {
        VALID,
        REVOKED,
        UNKNOWN
    }

    /** @param facts of the paper, to be compared with it; empty where it is unknown */
    public record Answer(State state, String title, String text, List<Fact> facts) {}

    /** @param lang of the value, null for the page's own; @param ltr whether it runs from the left in every language */
    public record Fact(String label, String value, @Nullable String lang, boolean ltr) {}
}

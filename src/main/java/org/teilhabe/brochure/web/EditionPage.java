package org.teilhabe.brochure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An edition at a glance.
 *
 * @param refusal why it was not frozen the last time, null where it was not tried
 * @param facts what people want to know before they open the parts
 * @param progress while it is being typeset, else null
 * @param books each language with its two PDFs
 * @param changes null where no edition is frozen yet, or this one is
 * @param mayFreeze whether whoever looks may freeze it
 */
public record EditionPage(
        Head head,
        @Nullable String refusal,
        List<Fact> facts,
        @Nullable Progress progress,
        List<BookLinks> books,
        @Nullable ChangesPart changes,
        boolean mayFreeze,
        boolean frozen,
        @Nullable String portal) {
    /** @param href where it is changed, empty for nowhere */
    public record Fact(String label, String value, String href) {}

    /** The two PDFs of a language. @param web what is said of it: pages and size, empty while it is a draft */
    public record BookLinks(String language, String name, String tag, String href, String web, String print) {}

    /** How many books are typeset. */
    public record Progress(String href, int done, int of, String sentence) {}

    /** What changed since the last edition. */
    public record ChangesPart(String since, List<ChangeList> lists) {}

    /** @param tone ok, info or plain */
    public record ChangeList(String title, String tone, List<ChangeLink> entries) {}

    /** @param href of the entry at the desk, empty where it is gone */
    public record ChangeLink(String title, String href) {}
}

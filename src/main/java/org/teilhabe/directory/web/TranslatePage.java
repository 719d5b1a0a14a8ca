package org.teilhabe.directory.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * One entry side by side in German and another language.
 *
 * @param source which German version stands on the left, and since when
 * @param seen its text revision; @param version of the translation, 0 where there is none yet
 * @param pairs the fields
 * @param terms words that stay the same everywhere
 */
public record TranslatePage(
        DeskShell shell,
        EntryHead head,
        String language,
        String name,
        String ownName,
        boolean rightToLeft,
        String source,
        int seen,
        int version,
        int base,
        List<Pair> pairs,
        boolean mayPublish,
        List<EntryPage.Fault> faults,
        EntryPage.@Nullable Draft draft,
        List<Term> terms) {

    /**
     * A field.
     *
     * @param german the source as it is now, clean HTML where {@code rich}; @param changes what changed since the
     *     translation was made, empty where nothing did; @param changed since when, empty for unchanged
     */
    public record Pair(
            String field,
            String label,
            boolean rich,
            String german,
            List<Piece> changes,
            String changed,
            String typed,
            Tag state,
            boolean confirm,
            boolean read,
            @Nullable String fault) {}

    /** A word and how it is said. */
    public record Term(String german, String other) {}

    /** Names of the fields nobody has read since a machine wrote them, joined by points. */
    public String unread() {
        return joined(Pair::read);
    }

    /** Names of the fields that are outdated, joined by points. */
    public String behind() {
        return joined(Pair::confirm);
    }

    private String joined(Predicate<Pair> which) {
        return pairs.stream().filter(which).map(Pair::field).collect(Collectors.joining("."));
    }

    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    public String action() {
        return head.href() + "/uebersetzung/" + language;
    }
}

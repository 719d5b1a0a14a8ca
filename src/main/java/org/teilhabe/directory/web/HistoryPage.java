package org.teilhabe.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * The history of an entry, or of one of its translations.
 *
 * @param chosen number of the version that is compared with the one before it
 * @param restorable whether it may be brought back
 */
public record HistoryPage(
        DeskShell shell,
        EntryHead head,
        String language,
        String languageName,
        List<Line> lines,
        int chosen,
        List<Change> changes,
        boolean restorable) {

    /**
     * A version, or what was done with one later.
     *
     * @param version how it is called
     * @param href where it is compared; null where this is no version of its own
     * @param deed what was done, in words
     * @param when and by whom
     * @param current whether it is the one compared now
     */
    public record Line(
            String icon, String version, @Nullable String href, String deed, String when, boolean current) {}

    /** A field that is other than before. */
    public record Change(String label, List<Piece> pieces) {}
}

package org.teilhabe.directory.web;

import java.util.List;
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
        List<Version> versions,
        int chosen,
        List<Change> changes,
        boolean restorable) {

    /** @param deed what was done, in words; @param when and by whom */
    public record Version(int number, String deed, String when, String href, boolean current) {}

    /** A field that is other than before. */
    public record Change(String label, List<Piece> pieces) {}
}

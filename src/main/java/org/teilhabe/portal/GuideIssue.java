package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Ausgabe im Portal«: an edition of the guide with its downloads.
 *
 * @param date »Stand: 24. November 2026«
 * @param read address of the book as a page; null where it has none in any language
 */
public record GuideIssue(
        Phrase title, String date, @Nullable String read, List<File> files) {
    /** A download. @param own whether it is in the reader's language */
    public record File(String href, String language, String tag, String direction, String detail, boolean own) {}
}

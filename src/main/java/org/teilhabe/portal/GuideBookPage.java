package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.brochure.Book;
import org.teilhabe.platform.web.PublicShell;

/**
 * »Wegweiser zum Lesen«: a book of the guide as one page.
 *
 * @param tongue what the book is in, where that is not the reader's language; @param direction of that
 */
public record GuideBookPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        String date,
        @Nullable String tongue,
        @Nullable String direction,
        GuideIssue.@Nullable File file,
        Book book,
        List<Chapter> chapters) {
    /** A chapter with its entries. */
    public record Chapter(String id, String icon, String title, Phrase intro, List<Entry> entries) {}

    /** An entry. @param href its page in the portal */
    public record Entry(
            String id,
            Phrase name,
            @Nullable String german,
            @Nullable Phrase provider,
            Phrase text,
            boolean stillGerman,
            List<Fact> facts,
            List<Phone> phones,
            List<String> access,
            @Nullable String href) {}

    /** What is said of an entry. @param lines one below the other, or in a row; @param href where it leads, null for nowhere */
    public record Fact(
            String icon,
            String label,
            List<Phrase> lines,
            boolean row,
            @Nullable String href) {}

    /** A number to be dialled. */
    public record Phone(String shown, String href) {}
}

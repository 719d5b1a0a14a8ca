package org.teilhabe.directory.web;

import java.util.List;

/**
 * »Auszeichnung«: rich text as editors type it, who never see a tag. Both ways without loss for the elements that rich
 * text may hold.
 *
 * <pre>
 * # Überschrift        ## kleinere Überschrift
 * - Punkt              1. Schritt          (zwei Leerzeichen davor: eine Ebene tiefer)
 * **fett**             __kursiv__          [Wort](https://…)
 * </pre>
 *
 * An empty line begins a paragraph, a single line break stays one. The marks are doubled, so gender stars and file names
 * are left alone.
 */
final class Markup {
    private Markup() {}

    /** A paragraph, heading or list. */
    sealed interface Block {}

    record Paragraph(List<Run> runs) implements Block {}

    /** @param level 3 or 4, as the elements */
    record Heading(int level, List<Run> runs) implements Block {}

    record Listing(boolean ordered, List<Item> items) implements Block {}

    /** A point of a list with the lists below it. */
    record Item(List<Run> runs, List<Listing> below) {}

    static String toText(String html) {
        return MarkupText.write(MarkupHtml.read(html));
    }

    static String toHtml(String text) {
        return MarkupHtml.write(MarkupText.read(text));
    }
}

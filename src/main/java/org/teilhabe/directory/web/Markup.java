package org.teilhabe.directory.web;

import java.util.ArrayList;
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

    /** Lists that only an empty line parts are one list, as the text reads when it is opened again. */
    static String toHtml(String text) {
        return MarkupHtml.write(joined(MarkupText.read(text)));
    }

    private static List<Block> joined(List<Block> blocks) {
        var joined = new ArrayList<Block>();
        for (var block : blocks) {
            if (block instanceof Listing next
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Listing before
                    && before.ordered() == next.ordered()) {
                var items = new ArrayList<>(before.items());
                items.addAll(next.items());
                joined.set(joined.size() - 1, new Listing(before.ordered(), items));
            } else joined.add(block);
        }
        return joined;
    }
}

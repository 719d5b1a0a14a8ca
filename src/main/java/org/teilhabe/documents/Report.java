package org.teilhabe.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Bericht« on A4: a title, then sections of text, tables and charts.
 *
 * @param publisher above the title
 * @param facts below it: period, day, who answers
 * @param contents title of the list of sections; null: none
 * @param pages counts them: {@code {0}} is this page, {@code {1}} the last
 */
record Report(
        String lang,
        String publisher,
        String title,
        @Nullable String subtitle,
        List<Fact> facts,
        @Nullable String contents,
        List<Section> sections,
        String pages) {
    /** A part of it. */
    record Section(String title, List<Block> body) {}
}

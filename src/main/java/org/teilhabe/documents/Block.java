package org.teilhabe.documents;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of the text of a letter or a report. A line break in a text is a line break on paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Block.Items.class, name = "items"),
    @JsonSubTypes.Type(value = Block.Panel.class, name = "panel"),
    @JsonSubTypes.Type(value = Block.Small.class, name = "small"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "table"),
    @JsonSubTypes.Type(value = Block.Chart.class, name = "chart")
})
public sealed interface Block {
    /** Below the title of the letter, or of the section of the report. */
    record Heading(String text) implements Block {}

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list. */
    record Items(List<String> items) implements Block {}

    /** What must not be overlooked: an appointment, an address. */
    record Panel(@Nullable String title, List<String> lines) implements Block {}

    /** Small print. */
    record Small(String text) implements Block {}

    /**
     * Rows under a head that comes again on every page.
     *
     * @param sum the last row, as many cells as the others; empty: none
     */
    record Table(@Nullable String caption, List<Column> head, List<List<String>> rows, List<String> sum)
            implements Block {}

    /** @param number whether it holds numbers, which stand flush with each other's ends */
    record Column(String name, boolean number) {}

    /**
     * Bars and, below them, the table of what they show.
     *
     * @param says in a sentence what can be seen, for people who do not see it
     * @param of what the bars are: the head of the table's first column
     * @param series one name for each bar of a group; at most three, or nobody can tell them apart
     */
    record Chart(String caption, String says, Form form, String of, List<String> series, List<Bars> groups)
            implements Block {
        public Chart {
            if (series.isEmpty() || series.size() > 3) throw new IllegalArgumentException("One to three series");
            for (var group : groups)
                if (group.values().size() != series.size()) throw new IllegalArgumentException("A bar for each series");
        }
    }

    /** How bars lie. */
    enum Form {
        /** Lying, with room for long labels. */
        BARS,
        /** Standing, as time goes on. */
        COLUMNS
    }

    /** The bars of one label. */
    record Bars(String label, List<Bar> values) {}

    /** @param text what is written beside it, where a number is withheld, say; its length is 0 then */
    record Bar(double length, String text) {
        public Bar {
            if (length < 0) throw new IllegalArgumentException("A bar has no negative length");
        }
    }
}

package org.teilhabe.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The text of a letter as people type it: an empty line ends a paragraph, lines that begin with a dash are a list. */
final class PlainText {
    private static final Pattern ITEM = Pattern.compile("[-–•*]\\s+(\\S.*)");
    private static final int CHARACTERS_IN_A_LINE = 38;

    private final List<Block> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    private PlainText() {}

    static List<Block> blocks(String text) {
        var reading = new PlainText();
        for (var line : text.split("\n")) reading.take(line.replace('\t', ' ').strip());
        reading.endParagraph();
        reading.endList();
        return List.copyOf(reading.blocks);
    }

    private void take(String line) {
        var item = ITEM.matcher(line);
        if (line.isEmpty()) {
            // A list goes on after an empty line; only other words end it.
            endParagraph();
        } else if (item.matches()) {
            endParagraph();
            items.add(item.group(1));
        } else {
            endList();
            lines.add(line);
        }
    }

    private void endParagraph() {
        if (!lines.isEmpty()) blocks.add(new Block.Paragraph(String.join("\n", lines)));
        lines.clear();
    }

    private void endList() {
        if (!items.isEmpty()) blocks.add(new Block.Items(List.copyOf(items)));
        items.clear();
    }

    /** About how many lines a block takes beside its translation, where it stands on one page as a whole. */
    static int height(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.text().lines().mapToInt(PlainText::broken).sum();
            case Block.Items list ->
                list.items().stream().mapToInt(PlainText::broken).sum();
            default -> throw new IllegalArgumentException("Nobody types " + block);
        };
    }

    private static int broken(String line) {
        return 1 + line.length() / CHARACTERS_IN_A_LINE;
    }
}

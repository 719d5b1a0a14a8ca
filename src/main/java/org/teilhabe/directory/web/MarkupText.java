package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teilhabe.directory.web.Markup.Block;
import org.teilhabe.directory.web.Markup.Heading;
import org.teilhabe.directory.web.Markup.Item;
import org.teilhabe.directory.web.Markup.Listing;
import org.teilhabe.directory.web.Markup.Paragraph;

/** {@link Markup} from and to the text in the field. */
final class MarkupText {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*)");
    private static final Pattern POINT = Pattern.compile("( *)([-*•]|\\d{1,2}\\.)(?: +(.*))?");
    private static final String MARKS = "\\`*_{}[]()#+-.!•";

    private MarkupText() {}

    static String write(List<Block> blocks) {
        var out = new ArrayList<String>();
        Block before = null;
        for (var block : blocks) {
            var afterSteps = before instanceof Listing(var ordered, var items) && ordered && !items.isEmpty();
            out.add(
                    switch (block) {
                        case Heading(var level, var runs) -> (level == 3 ? "# " : "## ") + inline(runs);
                        case Paragraph(var runs) -> guarded(inline(runs), afterSteps);
                        case Listing listing -> listing(listing, "");
                    });
            before = block;
        }
        return String.join("\n\n", out);
    }

    private static String listing(Listing listing, String indent) {
        var lines = new ArrayList<String>();
        var number = 1;
        for (var item : listing.items()) {
            var mark = listing.ordered() ? number++ % 100 + "." : "-";
            var deeper = indent + " ".repeat(mark.length() + 1);
            var words = inline(item.runs()).split("\n", 2);
            lines.add((indent + mark + " " + words[0]).stripTrailing());
            if (words.length > 1)
                guarded(words[1], false).lines().map(line -> deeper + line).forEach(lines::add);
            item.below().forEach(below -> lines.add(listing(below, deeper)));
        }
        return String.join("\n", lines);
    }

    /** A line that would read as a heading or a point is told not to. */
    private static String guarded(String text, boolean afterSteps) {
        var lines = text.split("\n");
        for (var i = 0; i < lines.length; i++) {
            var point = POINT.matcher(lines[i]);
            if (HEADING.matcher(lines[i]).matches()) lines[i] = "\\" + lines[i];
            else if (point.matches()) {
                var mark = point.group(2);
                if (!mark.endsWith(".")) lines[i] = "\\" + lines[i];
                else if (mark.equals("1.") || afterSteps && i == 0)
                    lines[i] = mark.substring(0, mark.length() - 1) + "\\" + lines[i].substring(mark.length() - 1);
            }
        }
        return String.join("\n", lines);
    }

    private static String inline(List<Run> runs) {
        var marks = new Marks();
        Styled.write(runs, marks);
        return marks.text.toString();
    }

    /** Writes marks around words. */
    private static final class Marks implements Styled.Target {
        private final StringBuilder text = new StringBuilder();
        private boolean inLink;

        @Override
        public void words(String words) {
            for (var i = 0; i < words.length(); i++) {
                var c = words.charAt(i);
                var doubled = (c == '*' || c == '_') && (i + 1 == words.length() || words.charAt(i + 1) == c);
                if (doubled || c == '\\' || c == '[' || c == ']' && inLink) text.append('\\');
                text.append(c);
            }
        }

        @Override
        public void strong(Runnable inner) {
            around("**", inner);
        }

        @Override
        public void em(Runnable inner) {
            around("__", inner);
        }

        private void around(String mark, Runnable inner) {
            text.append(mark);
            inner.run();
            text.append(mark);
        }

        @Override
        public void link(String href, String language, Runnable inner) {
            text.append('[');
            inLink = true;
            inner.run();
            inLink = false;
            text.append("](").append(href.replaceAll("([\\\\)\\s])", "\\\\$1"));
            if (!language.isEmpty()) text.append(' ').append(language);
            text.append(')');
        }
    }

    static List<Block> read(String text) {
        return new Lines(text).blocks();
    }

    /** One pass over the lines; lists stay open over empty lines. */
    private static final class Lines {
        private final List<Block> blocks = new ArrayList<>();
        private final List<String> paragraph = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
        private final List<String> lines;

        /** A list being read, and how far its points stand from the edge. */
        private record Open(int indent, boolean ordered, List<Growing> items) {}

        /** A point being read. */
        private record Growing(List<String> lines, List<Open> below) {}

        Lines(String text) {
            lines = text.replace("\r\n", "\n")
                    .replace('\r', '\n')
                    .replace("\t", "  ")
                    .lines()
                    .map(String::stripTrailing)
                    .toList();
        }

        List<Block> blocks() {
            lines.forEach(this::line);
            endParagraph();
            endLists();
            return blocks;
        }

        private void line(String line) {
            if (line.isBlank()) {
                endParagraph();
                return;
            }
            var heading = HEADING.matcher(line);
            var point = POINT.matcher(line);
            if (heading.matches()) {
                endParagraph();
                endLists();
                var runs = Run.tidy(new Inline(heading.group(2)).runs());
                if (!runs.isEmpty()) blocks.add(new Heading(heading.group(1).length() == 1 ? 3 : 4, runs));
            } else if (point.matches() && point(point.group(1).length(), point.group(2), point.group(3))) {
                // taken
            } else if (line.startsWith("  ") && !open.isEmpty() && paragraph.isEmpty())
                open.getLast().items().getLast().lines().add(line.strip());
            else {
                endLists();
                paragraph.add(line.strip());
            }
        }

        /** @return false where a number only looks like a step: the first step is 1 */
        private boolean point(int indent, String mark, @org.jspecify.annotations.Nullable String words) {
            var ordered = mark.endsWith(".");
            var depth = open.size();
            while (depth > 0 && indent < open.get(depth - 1).indent()) depth--;
            var fits = depth > 0 && indent < open.get(depth - 1).indent() + 2;
            var goesOn = fits && open.get(depth - 1).ordered() == ordered;
            if (ordered && !goesOn && !mark.equals("1.")) return false;
            endParagraph();
            while (open.size() > depth) open.removeLast();
            if (fits && !goesOn) {
                var outer = open.removeLast();
                start(outer.indent(), ordered);
            } else if (!fits) start(indent, ordered);
            open.getLast()
                    .items()
                    .add(new Growing(new ArrayList<>(List.of(words == null ? "" : words)), new ArrayList<>()));
            return true;
        }

        private void start(int indent, boolean ordered) {
            var list = new Open(indent, ordered, new ArrayList<>());
            if (open.isEmpty()) tops.add(list);
            else open.getLast().items().getLast().below().add(list);
            open.add(list);
        }

        private final List<Open> tops = new ArrayList<>();

        private void endParagraph() {
            if (paragraph.isEmpty()) return;
            var runs = Run.tidy(new Inline(String.join("\n", paragraph)).runs());
            if (!runs.isEmpty()) blocks.add(new Paragraph(runs));
            paragraph.clear();
        }

        private void endLists() {
            tops.stream().map(Lines::finished).filter(l -> !l.items().isEmpty()).forEach(blocks::add);
            tops.clear();
            open.clear();
        }

        private static Listing finished(Open list) {
            var items = list.items().stream()
                    .map(i -> new Item(
                            Run.tidy(new Inline(String.join("\n", i.lines())).runs()),
                            i.below().stream()
                                    .map(Lines::finished)
                                    .filter(l -> !l.items().isEmpty())
                                    .toList()))
                    .filter(i -> !i.runs().isEmpty() || !i.below().isEmpty())
                    .collect(Collectors.toList());
            return new Listing(list.ordered(), items);
        }
    }

    /** The marks within a paragraph, heading or point. */
    private static final class Inline {
        private final String text;
        private final List<Run> runs = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private boolean strong;
        private boolean em;
        private String href = "";
        private String language = "";

        Inline(String text) {
            this.text = text;
        }

        List<Run> runs() {
            read(0, text.length());
            return runs;
        }

        private void read(int from, int to) {
            for (var i = from; i < to; ) {
                var c = text.charAt(i);
                if (escaped(i, to)) {
                    words.append(text.charAt(i + 1));
                    i += 2;
                } else if (c == '*' && doubled(i, to) && (strong || again(i, to))) {
                    flush();
                    strong = !strong;
                    i += 2;
                } else if (c == '_' && doubled(i, to) && (em || again(i, to))) {
                    flush();
                    em = !em;
                    i += 2;
                } else if (c == '[' && href.isEmpty()) i = link(i, to);
                else {
                    words.append(c);
                    i++;
                }
            }
            flush();
        }

        private int link(int start, int to) {
            var middle = unescaped(']', start + 1, to);
            var end = middle > 0 && middle + 1 < to && text.charAt(middle + 1) == '('
                    ? unescaped(')', middle + 2, to)
                    : -1;
            if (end < 0 || text.substring(middle + 2, end).isBlank()) {
                words.append('[');
                return start + 1;
            }
            flush();
            var outerStrong = strong;
            var outerEm = em;
            target(text.substring(middle + 2, end).strip());
            read(start + 1, middle);
            href = "";
            language = "";
            strong = outerStrong;
            em = outerEm;
            return end + 1;
        }

        /** The address, and after a space the language of what is there. */
        private void target(String written) {
            var parts = written.split("(?<!\\\\) +", 2);
            href = parts[0].replaceAll("\\\\(.)", "$1");
            language = parts.length > 1 && parts[1].matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*") ? parts[1] : "";
        }

        private boolean escaped(int i, int to) {
            return text.charAt(i) == '\\' && i + 1 < to && MARKS.indexOf(text.charAt(i + 1)) >= 0;
        }

        private boolean doubled(int i, int to) {
            return i + 1 < to && text.charAt(i + 1) == text.charAt(i);
        }

        /** Whether the same mark comes again to end what it begins. */
        private boolean again(int i, int to) {
            var c = text.charAt(i);
            for (var k = i + 2; k + 1 < to; k++) {
                if (escaped(k, to)) k++;
                else if (text.charAt(k) == c && text.charAt(k + 1) == c) return true;
            }
            return false;
        }

        private int unescaped(char wanted, int from, int to) {
            for (var i = from; i < to; i++) {
                if (text.charAt(i) == '\\') i++;
                else if (text.charAt(i) == wanted) return i;
            }
            return -1;
        }

        private void flush() {
            if (!words.isEmpty()) runs.add(new Run(words.toString(), strong, em, href, language));
            words.setLength(0);
        }
    }
}

package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.teilhabe.directory.web.Markup.Block;
import org.teilhabe.directory.web.Markup.Heading;
import org.teilhabe.directory.web.Markup.Item;
import org.teilhabe.directory.web.Markup.Listing;
import org.teilhabe.directory.web.Markup.Paragraph;

/** {@link Markup} from and to HTML. */
final class MarkupHtml {
    private MarkupHtml() {}

    static List<Block> read(String html) {
        var blocks = new ArrayList<Block>();
        var loose = new ArrayList<Run>();
        for (var node : Jsoup.parseBodyFragment(html).body().childNodes()) {
            var name = node.nodeName();
            if (!name.matches("p|h3|h4|ul|ol")) {
                runs(node, Run.plain(""), loose);
                continue;
            }
            paragraphs(loose, blocks);
            loose.clear();
            if (node instanceof Element element) block(name, element, blocks);
        }
        paragraphs(loose, blocks);
        return blocks;
    }

    private static void block(String name, Element element, List<Block> blocks) {
        switch (name) {
            case "ul", "ol" -> add(listing(element), blocks);
            case "p" -> paragraphs(runs(element), blocks);
            default -> {
                var runs = Run.tidy(oneLine(runs(element)));
                if (!runs.isEmpty()) blocks.add(new Heading(name.equals("h3") ? 3 : 4, runs));
            }
        }
    }

    /** Two breaks in a row part paragraphs. */
    private static void paragraphs(List<Run> runs, List<Block> blocks) {
        var part = new ArrayList<Run>();
        for (var run : runs) {
            if (run.text().equals("\n\n")) {
                paragraph(part, blocks);
                part.clear();
            } else part.add(run);
        }
        paragraph(part, blocks);
    }

    private static void paragraph(List<Run> runs, List<Block> blocks) {
        var tidy = Run.tidy(runs);
        if (!tidy.isEmpty()) blocks.add(new Paragraph(tidy));
    }

    private static List<Run> oneLine(List<Run> runs) {
        return runs.stream()
                .map(r -> new Run(r.text().replace('\n', ' '), r.strong(), r.em(), r.href(), r.language()))
                .toList();
    }

    private static void add(Listing list, List<? super Listing> blocks) {
        if (list.items().isEmpty()) return;
        if (!blocks.isEmpty() && blocks.getLast() instanceof Listing before && before.ordered() == list.ordered()) {
            var items = new ArrayList<>(before.items());
            items.addAll(list.items());
            blocks.set(blocks.size() - 1, new Listing(list.ordered(), items));
        } else blocks.add(list);
    }

    private static Listing listing(Element list) {
        var items = new ArrayList<Item>();
        for (var child : list.children()) {
            if (child.nodeName().equals("li")) {
                var item = item(child);
                if (!item.runs().isEmpty() || !item.below().isEmpty()) items.add(item);
            }
        }
        return new Listing(list.nodeName().equals("ol"), items);
    }

    private static Item item(Element li) {
        var runs = new ArrayList<Run>();
        var below = new ArrayList<Listing>();
        for (var node : li.childNodes()) {
            if (node instanceof Element list && list.nodeName().matches("ul|ol")) add(listing(list), below);
            else {
                if (node.nodeName().matches("p|h3|h4") || !below.isEmpty()) runs.add(Run.plain("\n"));
                runs(node, Run.plain(""), runs);
            }
        }
        return new Item(Run.tidy(runs), below);
    }

    private static List<Run> runs(Element parent) {
        var runs = new ArrayList<Run>();
        parent.childNodes().forEach(child -> runs(child, Run.plain(""), runs));
        return runs;
    }

    private static void runs(Node node, Run style, List<Run> runs) {
        if (node instanceof TextNode text) words(text.getWholeText(), style, runs);
        else if (node instanceof Element element) {
            if (element.nodeName().equals("br")) brk(style, runs);
            else {
                var inner = style(element, style);
                element.childNodes().forEach(child -> runs(child, inner, runs));
            }
        }
    }

    private static void words(String text, Run style, List<Run> runs) {
        if (text.isEmpty()
                || text.isBlank() && !runs.isEmpty() && runs.getLast().text().startsWith("\n")) return;
        runs.add(new Run(text.replace('\n', ' '), style.strong(), style.em(), style.href(), style.language()));
    }

    private static void brk(Run style, List<Run> runs) {
        var second = !runs.isEmpty() && runs.getLast().text().startsWith("\n");
        if (second) runs.removeLast();
        runs.add(new Run(second ? "\n\n" : "\n", style.strong(), style.em(), style.href(), style.language()));
    }

    private static Run style(Element element, Run style) {
        return switch (element.nodeName()) {
            case "strong", "b" -> new Run("", true, style.em(), style.href(), style.language());
            case "em", "i" -> new Run("", style.strong(), true, style.href(), style.language());
            case "a" ->
                new Run(
                        "",
                        style.strong(),
                        style.em(),
                        element.attr("href").strip(),
                        element.attr("lang").strip());
            default -> style;
        };
    }

    static String write(List<Block> blocks) {
        var document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        blocks.forEach(block -> append(document.body(), block));
        return document.body().html();
    }

    private static void append(Element parent, Block block) {
        switch (block) {
            case Paragraph(var runs) -> fill(parent.appendElement("p"), runs);
            case Heading(var level, var runs) -> fill(parent.appendElement("h" + level), runs);
            case Listing(var ordered, var items) -> {
                var list = parent.appendElement(ordered ? "ol" : "ul");
                for (var item : items) {
                    var li = list.appendElement("li");
                    fill(li, item.runs());
                    item.below().forEach(below -> append(li, below));
                }
            }
        }
    }

    private static void fill(Element parent, List<Run> runs) {
        Styled.write(runs, new Elements(parent));
    }

    /** Writes nested elements, the innermost open one last. */
    private static final class Elements implements Styled.Target {
        private Element open;

        Elements(Element open) {
            this.open = open;
        }

        @Override
        public void words(String text) {
            var lines = text.split("\n", -1);
            for (var i = 0; i < lines.length; i++) {
                if (i > 0) open.appendElement("br");
                if (!lines[i].isEmpty()) open.appendText(lines[i]);
            }
        }

        @Override
        public void strong(Runnable inner) {
            within(new Element("strong"), inner);
        }

        @Override
        public void em(Runnable inner) {
            within(new Element("em"), inner);
        }

        @Override
        public void link(String href, String language, Runnable inner) {
            var link = new Element("a").attr("href", href);
            if (!language.isEmpty()) link.attr("lang", language);
            within(link, inner);
        }

        private void within(Element element, Runnable inner) {
            var outer = open;
            outer.appendChild(element);
            open = element;
            inner.run();
            open = outer;
        }
    }
}

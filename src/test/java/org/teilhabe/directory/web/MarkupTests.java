package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.teilhabe.directory.web.Markup.Block;
import org.teilhabe.directory.web.Markup.Heading;
import org.teilhabe.directory.web.Markup.Item;
import org.teilhabe.directory.web.Markup.Listing;
import org.teilhabe.directory.web.Markup.Paragraph;

class MarkupTests {
    @Property(tries = 400)
    void whatWasWrittenComesBackWithoutLoss(@ForAll("texts") List<Block> blocks) {
        var html = MarkupHtml.write(blocks);
        var canonical = MarkupHtml.write(MarkupHtml.read(html));
        var text = Markup.toText(canonical);
        assertThat(Markup.toHtml(text)).as(text).isEqualTo(canonical);
        assertThat(Markup.toText(Markup.toHtml(text))).isEqualTo(text);
    }

    @Property(tries = 500)
    void whateverSomebodyTypesIsReadWithoutComplaint(@ForAll("typed") String typed) {
        var once = Markup.toHtml(typed);
        assertThat(Markup.toHtml(Markup.toText(once))).isEqualTo(once);
    }

    @Example
    void anEditorNeverSeesATag() {
        var html =
                "<p>Sie <strong>spielen</strong> und <em>singen</em>.<br>Kommen Sie <a href=\"https://a.example/x\">vorbei</a>.</p>"
                        + "<h3>Das brauchen Sie</h3><ul><li>Zeit</li><li>Ein Kind<ul><li>oder zwei</li></ul></li></ul>"
                        + "<ol><li>Anrufen</li><li>Kommen</li></ol>";
        assertThat(Markup.toText(html)).isEqualTo("""
                Sie **spielen** und __singen__.
                Kommen Sie [vorbei](https://a.example/x).

                # Das brauchen Sie

                - Zeit
                - Ein Kind
                  - oder zwei

                1. Anrufen
                2. Kommen""");
        assertThat(Markup.toHtml(Markup.toText(html))).isEqualTo(html);
    }

    @Example
    void genderStarsDatesAndFileNamesAreLeftAlone() {
        var typed = "Für Schüler*innen und Lehrer*innen\n24. November, datei_name_neu.pdf\n\n- ein Punkt mit 2 * 3";
        assertThat(Markup.toText(Markup.toHtml(typed))).isEqualTo(typed);
        assertThat(Markup.toHtml(typed)).doesNotContain("<em>", "<strong>", "<ol>");
    }

    @Example
    void typedTagsAreWords() {
        assertThat(Markup.toHtml("<script>alert(1)</script> & <b>fett</b>"))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;fett&lt;/b&gt;</p>");
    }

    @Example
    void aListMayFollowItsSentenceWithoutAnEmptyLine() {
        assertThat(Markup.toHtml("Bringen Sie mit:\n* Ausweis\n• Foto\r\n\r\n- Geduld\nBis bald"))
                .isEqualTo(
                        "<p>Bringen Sie mit:</p><ul><li>Ausweis</li><li>Foto</li><li>Geduld</li></ul><p>Bis bald</p>");
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "a",
                        "ß",
                        " ",
                        "\n",
                        "\n\n",
                        "*",
                        "**",
                        "_",
                        "__",
                        "[",
                        "]",
                        "(",
                        ")",
                        "\\",
                        "- ",
                        "1. ",
                        "2. ",
                        "# ",
                        "  ",
                        "<",
                        "&",
                        "x",
                        "https://a.example",
                        "•",
                        "ي")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Block>> texts() {
        Arbitrary<Block> block = Arbitraries.oneOf(
                runs().map(r -> (Block) new Paragraph(r)),
                Combinators.combine(Arbitraries.of(3, 4), runs()).as((level, r) -> (Block) new Heading(level, r)),
                listing(2).map(l -> (Block) l));
        return block.list().ofMinSize(1).ofMaxSize(5);
    }

    private Arbitrary<Listing> listing(int depth) {
        Arbitrary<List<Listing>> below = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> listing(depth - 1)).list().ofMaxSize(2);
        var item = Combinators.combine(runs(), below).as(Item::new);
        return Combinators.combine(
                        Arbitraries.of(true, false), item.list().ofMinSize(1).ofMaxSize(12))
                .as(Listing::new);
    }

    private Arbitrary<List<Run>> runs() {
        var words = Arbitraries.of(
                        "Wort",
                        "zwei Wörter",
                        " ",
                        "*",
                        "**",
                        "a*",
                        "*b",
                        "_",
                        "__c",
                        "[",
                        "]",
                        "(",
                        ")",
                        "\\",
                        "\\*",
                        "-",
                        "- x",
                        "1.",
                        "1. y",
                        "24. November",
                        "#",
                        "# z",
                        "## u",
                        "<b>",
                        "&amp;",
                        "\n",
                        "\u00a0",
                        "•",
                        "• p",
                        "يوم",
                        "2 * 3",
                        "+",
                        "https://x.example/a_b")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
        var link = Arbitraries.of(
                "",
                "",
                "",
                "https://a.example/x_(y)",
                "/de/angebote",
                "#kontakt",
                "tel:+49214",
                "https://b.example/\\z");
        var run = Combinators.combine(
                        words,
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        link,
                        Arbitraries.of("", "", "en"))
                .as((text, strong, em, href, language) ->
                        new Run(text, strong, em, href, href.isEmpty() ? "" : language));
        return run.list().ofMinSize(1).ofMaxSize(4).map(ArrayList::new).map(r -> (List<Run>) r);
    }
}

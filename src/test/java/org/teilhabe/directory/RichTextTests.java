package org.teilhabe.directory;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTests {
    @Test
    void keepsParagraphsListsAndSafeLinks() {
        var html =
                "<p>Kommen Sie <strong>vorbei</strong>.</p><ul><li><a href=\"https://stadt.example/\">Mehr</a></li></ul>";
        assertThat(RichText.clean(html, "siehe Kontakt").html()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"alert(1)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"//boese.example\">x</a>",
                "<svg/onload=alert(1)>",
                "<img src=x onerror=alert(1)>",
                "<style>p{}</style>",
                "<iframe src=\"https://boese.example\"></iframe>"
            })
    void takesOutWhatIsNotAllowed(String dirty) {
        assertThat(RichText.clean(dirty, "siehe Kontakt").html())
                .doesNotContain("script", "onclick", "onerror", "onload", "href", "style", "iframe", "img", "svg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Schreiben Sie an hilfe@verein.example.</p>",
                "<p>Schreiben Sie an <a href=\"mailto:hilfe@verein.example?subject=x\">uns</a>.</p>",
                "<p>Schreiben Sie an <b>hilfe@verein.example</b>!</p>",
                "<p>hilfe (at) verein.example</p>",
                "<p>hilfe [ät] verein.example</p>"
            })
    void turnsMailAddressesIntoALinkToTheContact(String html) {
        var clean = RichText.clean(html, "siehe Kontakt");
        assertThat(clean.addresses()).containsExactly("hilfe@verein.example");
        assertThat(clean.html())
                .doesNotContain("verein.example", "mailto")
                .contains("<a href=\"#kontakt\">siehe Kontakt</a>");
    }

    @Property(tries = 300)
    void cleaningTwiceChangesNothing(@ForAll String anything) {
        var once = RichText.clean("<p>" + anything + "</p>", "Kontakt").html();
        assertThat(RichText.clean(once, "Kontakt").html()).isEqualTo(once);
    }
}

package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinksTests {
    private static final String TEXT =
            "Hier anmelden:\nhttps://ki.example/l/geheim-4711\n\nMehr: https://ki.example/de/";

    @Test
    void aOneTimeLinkIsMaskedAndOthersAreNot() {
        assertThat(Links.mask(TEXT))
                .doesNotContain("geheim")
                .contains("https://ki.example/l/••••••")
                .contains("https://ki.example/de/");
    }

    @Test
    void aMaskedLinkLeadsNowhere() {
        assertThat(Links.pieces(Links.mask(TEXT)))
                .contains(new Links.Piece("https://ki.example/l/••••••", null))
                .contains(new Links.Piece("https://ki.example/de/", "https://ki.example/de/"));
    }

    @Test
    void thePiecesMakeUpTheWholeText() {
        assertThat(Links.pieces(TEXT))
                .extracting(Links.Piece::text)
                .containsExactly(
                        "Hier anmelden:\n", "https://ki.example/l/geheim-4711", "\n\nMehr: ", "https://ki.example/de/");
    }
}

package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {
    @Test
    void emptyLinesPartParagraphsAndDashesMakeLists() {
        assertThat(PlainText.blocks("""
                        Bringen Sie mit:
                        - Ausweis
                        – Impfbuch

                        • Zeugnis


                        Mit freundlichen Grüßen
                        \tIm Auftrag"""))
                .containsExactly(
                        new Block.Paragraph("Bringen Sie mit:"),
                        new Block.Items(List.of("Ausweis", "Impfbuch", "Zeugnis")),
                        new Block.Paragraph("Mit freundlichen Grüßen\nIm Auftrag"));
    }

    @Test
    void aMinusBeforeANumberIsNoList() {
        assertThat(PlainText.blocks("-5 Grad\n--")).containsExactly(new Block.Paragraph("-5 Grad\n--"));
    }

    @ParameterizedTest
    @CsvSource({
        "42, 0, 42, ''",
        "2026-42, 2026, 42, ''",
        "S-2026-0042, 2026, 42, ''",
        "s 2026/42, 2026, 42, ''",
        "Schulplatz, 0, 0, Schulplatz",
        "2026-1234567, 0, 0, 2026-1234567"
    })
    void aPaperIsFoundByItsNumberHoweverItIsTyped(String typed, int year, int number, String text) {
        assertThat(PaperSearch.of(typed, null, 0)).isEqualTo(new PaperSearch(null, year, number, text));
    }
}

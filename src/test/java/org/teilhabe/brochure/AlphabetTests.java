package org.teilhabe.brochure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.teilhabe.platform.text.PortalLanguage;

class AlphabetTests {
    @Test
    void germanLooksUpUmlautsUnderTheirVowel() {
        var letters = new Alphabet(PortalLanguage.DE)
                .byLetter(List.of("Zebra", "Ärztehaus", "»Offenes Ohr«", "Arbeit", "1. Hilfe"), w -> w);
        assertThat(letters.keySet()).containsExactly("#", "A", "O", "Z");
        assertThat(letters.get("A")).containsExactly("Arbeit", "Ärztehaus");
    }

    @Test
    void arabicLooksUpNounsWithoutTheirArticle() {
        var letters =
                new Alphabet(PortalLanguage.AR).byLetter(List.of("المدرسة", "بيت", "الاستشارة", "Griffbereit"), w -> w);
        assertThat(letters.get("م")).containsExactly("المدرسة");
        assertThat(letters.get("ب")).containsExactly("بيت");
        assertThat(letters.get("G")).containsExactly("Griffbereit");
        assertThat(letters.values().stream().flatMap(List::stream)).contains("الاستشارة");
    }

    @Test
    void everyLanguageFindsALetterForItsOwnName() {
        for (var language : PortalLanguage.full()) {
            var letters = new Alphabet(language).byLetter(List.of(language.ownName()), w -> w);
            assertThat(letters.keySet()).as(language.tag()).doesNotContain("#");
        }
    }
}

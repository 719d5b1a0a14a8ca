package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.teilhabe.platform.text.PortalLanguage;

/** Which way a text runs on a page. */
class PhraseTests {
    @Test
    void aNameInLatinLettersKeepsItsOrderOnAPageFromTheRight() {
        var name = Phrase.in(PortalLanguage.AR, "Verein Beispiel e. V.", PortalLanguage.AR);
        assertThat(name.lang()).isNull();
        assertThat(name.dir()).isEqualTo("ltr");
        assertThat(Phrase.german("Hauptstraße 105, 51373 Leverkusen", PortalLanguage.FA)
                        .dir())
                .isEqualTo("ltr");
    }

    @Test
    void aSentenceThatBeginsWithALatinNameIsReadFromTheRight() {
        assertThat(Phrase.in(PortalLanguage.AR, "Griffbereit: مجموعة للأهل", PortalLanguage.AR)
                        .dir())
                .isEqualTo("rtl");
    }

    @Test
    void onAPageFromTheLeftOnlyWordsFromTheRightNeedADirection() {
        assertThat(Phrase.in(PortalLanguage.UK, "Мовне кафе", PortalLanguage.UK).dir())
                .isNull();
        assertThat(Phrase.in(PortalLanguage.AR, "مقهى", PortalLanguage.DE).dir())
                .isEqualTo("rtl");
        assertThat(Phrase.german("Verein Beispiel", PortalLanguage.UK).dir()).isNull();
    }
}

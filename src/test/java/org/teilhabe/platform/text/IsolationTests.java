package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsolationTests {
    @Test
    void aGermanNameInAnArabicSentenceStaysTogether() {
        assertThat(Isolation.of(PortalLanguage.AR, "KI-2026-0017")).containsExactly("\u2068KI-2026-0017\u2069");
        assertThat(Isolation.of(PortalLanguage.AR, "ليلى")).containsExactly("ليلى");
    }

    @Test
    void anArabicNameInAGermanSentenceStaysTogether() {
        assertThat(Isolation.of(PortalLanguage.DE, "ليلى")).containsExactly("\u2068ليلى\u2069");
        assertThat(Isolation.of(PortalLanguage.DE, "Frau Exempel")).containsExactly("Frau Exempel");
    }

    @Test
    void aLinkBearsNoMarksThatAMailProgramWouldTakeForAPartOfIt() {
        assertThat(Isolation.of(PortalLanguage.FA, "https://ki.example/l/abc"))
                .containsExactly("https://ki.example/l/abc");
    }

    @Test
    void numbersAreLeftToTheMessageFormat() {
        assertThat(Isolation.of(PortalLanguage.AR, 7)).containsExactly(7);
    }
}

package org.teilhabe.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunsTests {
    @Test
    void aTelephoneNumberInAnArabicSentenceStaysTogether() {
        assertThat(shown("اتصلوا بنا على الرقم 0214 406-5246 أو اكتبوا"))
                .isEqualTo("اتصلوا بنا على الرقم [0214\u00A0406-5246] أو اكتبوا");
        assertThat(shown("عام 2012")).isEqualTo("عام 2012");
    }

    /** Brackets shown here as they stand around a run: from its beginning to its end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "متطوعون للترجمة (Sprachpatinnen und Sprachpaten) | متطوعون للترجمة [(Sprachpatinnen und Sprachpaten)]",
                "جمعية الرعاية Beispiel-Wohlfahrt Leverkusen | جمعية الرعاية [Beispiel-Wohlfahrt Leverkusen]",
                "جمعية Verein Beispielbrücke e. V. (Beispiel) | جمعية [Verein Beispielbrücke e. V. (Beispiel)]",
                "قسم (Dezernat für Bürger, Umwelt und Soziales) | قسم [(Dezernat für Bürger, Umwelt und Soziales)]",
                "المحتوى (§ 18 Abs. 2 Medienstaatsvertrag، معاهدة) | المحتوى ([§ 18 Abs. 2 Medienstaatsvertrag]، معاهدة)",
                "والاندماج (Teilhabe- und Integrationsgesetz). | والاندماج [(Teilhabe- und Integrationsgesetz)].",
                "العنوان: Kavalleriestraße 2–4, 40213 Düsseldorf، هنا | العنوان: [Kavalleriestraße 2–4, 40213 Düsseldorf]، هنا",
                "KOMM-AN NRW – دعم | [KOMM-AN NRW] – دعم",
                "دائرة (Untere Schulaufsicht / Generale Migration) | دائرة [(Untere Schulaufsicht / Generale Migration)]"
            })
    void aGermanNameInAnArabicSentenceStaysTogether(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "دورة (A1)",
                "دورة الاندماج (Integrationskurs):",
                "من A1 إلى C1",
                "قوانين ولاية NRW.",
                "12 (عرضًا) و3"
            })
    void whatNoLineCanTearStaysAsItIs(String text) {
        assertThat(shown(text)).isEqualTo(text);
    }

    @Test
    void textReadFromLeftToRightNeedsNothing() {
        var text = "Verein Beispielbrücke e. V. unter 0214 406-5246";
        assertThat(Runs.kept(text, PortalLanguage.DE)).isEqualTo(text);
        assertThat(Runs.keptInHtml("<p>" + text + "</p>", PortalLanguage.UK)).isEqualTo("<p>" + text + "</p>");
    }

    @Test
    void tagsAndNamedLettersStayWhole() {
        var html =
                "<p>عند <a href=\"https://beispiel.example/a-b c\">Haus &amp; Hof e. V.</a> و<strong>KOMM-AN NRW</strong></p>";
        assertThat(marked(Runs.keptInHtml(html, PortalLanguage.FA)))
                .isEqualTo(
                        "<p>عند <a href=\"https://beispiel.example/a-b c\">Haus &amp; [Hof e. V.]</a> و<strong>[KOMM-AN NRW]</strong></p>");
    }

    private static String shown(String text) {
        return marked(Runs.kept(text, PortalLanguage.AR));
    }

    private static String marked(String text) {
        return text.replace('\u2066', '[').replace('\u2069', ']');
    }
}

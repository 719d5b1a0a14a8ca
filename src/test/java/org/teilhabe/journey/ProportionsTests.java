package org.teilhabe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

/** What the eye takes offence at before it reads a word. */
@House
class ProportionsTests {
    @Autowired
    Chromium chromium;

    @Test
    void aSearchWithoutHitsUsesTheWidthOfThePage() {
        try (var visit = chromium.visit(Device.desk("de"))) {
            visit.open("/de/suche?q=xqzwvbr");
            assertThat(width(visit, "#treffer")).isGreaterThan(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void stepsInAnOrderShowTheirNumbers(String language) {
        try (var visit = chromium.visit(Device.phone(language))) {
            visit.open("/" + language + "/mitmachen");
            assertThat(style(visit, "ol.numbered > li", "listStyleType")).isEqualTo("decimal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/suche?q=sprachkurs", "/de/angebote", "/ar/organisationen/sprachschule-beispiel"})
    void onAPhoneTheAddressStandsRightBelowTheProvider(String path) {
        try (var visit = chromium.visit(Device.phone(path.substring(1, 3)))) {
            visit.open(path);
            var gaps = visit.page().evaluate("""
                    () => Math.max(...[...document.querySelectorAll('.hit .where')].flatMap((where) => {
                      const names = [...where.querySelectorAll('bdi')].map((name) => name.getBoundingClientRect())
                      return names.slice(1).map((name, n) => name.top - names[n].bottom)
                    }), 0)""");
            assertThat(((Number) gaps).doubleValue()).isLessThan(8);
        }
    }

    /** However high the panel beside it is. */
    @ParameterizedTest
    @ValueSource(strings = {"/de/impressum", "/ar/datenschutz", "/de/orte/ki-haus", "/de/seiten/notfallnummern"})
    void onADeskTheTextGoesOnRightBelowItsBeginning(String path) {
        try (var visit = chromium.visit(Device.desk(path.substring(1, 3)))) {
            visit.open(path);
            var gap = visit.page().evaluate("""
                    () => document.querySelector('.offer > .rest').getBoundingClientRect().top
                      - document.querySelector('.offer > .intro').getBoundingClientRect().bottom""");
            assertThat(((Number) gap).doubleValue()).isBetween(0.0, 40.0);
        }
    }

    /** The Arabic face knows two weights; beside digits of a third it would look torn. */
    @Test
    void whatStandsOutInArabicStandsOutAsAWhole() {
        try (var visit = chromium.visit(Device.phone("ar"))) {
            visit.open("/ar/angebote/deutschkurs-mit-kinderbetreuung-a1");
            assertThat(style(visit, ".glance dd", "fontWeight")).isEqualTo("500");
            var faces = visit.page().evaluate("""
                    () => [...document.fonts].filter((f) => f.family.includes('Noto Sans Arabic')).map((f) => f.weight).join()""");
            assertThat(faces).isEqualTo("400,500 600");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar", "kmr"})
    void onAPhoneAnOpeningTimeIsNeverTornApart(String language) {
        try (var visit = chromium.visit(Device.phone(language))) {
            visit.open("/" + language + "/kontakt");
            var lines = visit.page().evaluate("""
                    () => Math.max(...[...document.querySelectorAll('.times dd bdi')].map((time) =>
                      time.getBoundingClientRect().height / parseFloat(getComputedStyle(time).fontSize)))""");
            assertThat(((Number) lines).doubleValue()).as("height in letters").isLessThan(2.2);
        }
    }

    @Test
    void onAPhoneMenuAndLanguageAreOfOneHeight() {
        try (var visit = chromium.visit(Device.phone("de"))) {
            visit.open("/de-x-leicht/kontakt");
            var heights = visit.page().evaluate("""
                    () => new Set([...document.querySelectorAll('.phone-tools summary')].map((s) => Math.round(s.getBoundingClientRect().height))).size""");
            assertThat(((Number) heights).intValue()).isEqualTo(1);
        }
    }

    @Test
    void onPaperAFormIsLeftOut() {
        try (var visit = chromium.visit(Device.desk("de"))) {
            visit.open("/de/kontakt");
            visit.page()
                    .emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions()
                            .setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(visit.find("textarea").isVisible()).isFalse();
            assertThat(visit.find(".desks").first().isVisible()).isTrue();
        }
    }

    private static double width(Visit visit, String selector) {
        return visit.find(selector).boundingBox().width;
    }

    private static String style(Visit visit, String selector, String name) {
        return (String) visit.find(selector).first().evaluate("(e, name) => getComputedStyle(e)[name]", name);
    }
}

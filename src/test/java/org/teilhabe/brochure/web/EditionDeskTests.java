package org.teilhabe.brochure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;

/** The guide's desk as editors use it, without JavaScript. */
@House
class EditionDeskTests {
    private static final String[] SAME_SITE = {"Sec-Fetch-Site", "same-origin"};

    @Autowired
    SignedIn signedIn;

    private Browser editor() {
        return signedIn.at(there(), Role.REDAKTION);
    }

    private Centre there() {
        return signedIn.centre("wegweiserei");
    }

    private String fresh(Browser editor) {
        var answer = editor.post("/verwaltung/wegweiser/neu", Map.of(), SAME_SITE);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/angaben", "/kapitel", "/auswahl", "/vorwort", "/titelbild"})
    void everyPartOpensWithoutFault(String part) {
        var editor = editor();
        var page = page(editor, fresh(editor) + part);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[style], script:not([src])")).isEmpty();
        assertThat(page.select(".tabs [aria-current=page]")).hasSize(1);
    }

    @Test
    void titleAndLanguagesAreKept() {
        var editor = editor();
        var edition = fresh(editor);
        var form = values(page(editor, edition + "/angaben"));
        form.put("titel.de", List.of("Ankommen in der Probestadt"));
        form.put("titel.ar", List.of("دليل"));
        form.put("sprachen", List.of("ar", "de"));
        form.put("groesse", List.of("A4"));
        assertThat(editor.post(edition + "/angaben", form, SAME_SITE).statusCode())
                .isEqualTo(302);
        var kept = page(editor, edition + "/angaben");
        assertThat(kept.select("h1").text()).isEqualTo("Ankommen in der Probestadt");
        assertThat(kept.select("[name=sprachen][checked]").eachAttr("value")).containsExactly("de", "ar");
        assertThat(kept.select("[name=groesse][checked]").attr("value")).isEqualTo("A4");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndKept() {
        var editor = editor();
        var edition = fresh(editor);
        var form = values(page(editor, edition + "/angaben"));
        form.put("titel.de", List.of(""));
        form.put("datum", List.of("31.02.2026"));
        form.put("titel.en", List.of("Write to us: info@verein.example"));
        form.remove("sprachen");
        var answer = editor.post(edition + "/angaben", form, SAME_SITE);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select(".alarm a").eachAttr("href"))
                .containsExactlyInAnyOrder("#titel.de", "#datum", "#titel.en", "#sprachen");
        assertThat(page.getElementById("titel.en").attr("value")).contains("info@verein.example");
        assertThat(page.getElementById("datum").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void chaptersStandInTheOrderOfTheirNumbers() {
        var editor = editor();
        var edition = fresh(editor);
        var form = values(page(editor, edition + "/kapitel"));
        form.put("dabei.organisations", List.of("ja"));
        form.put("platz.organisations", List.of("0"));
        form.put("einleitung.organisations.de", List.of("Wer uns hilft."));
        assertThat(editor.post(edition + "/kapitel", form, SAME_SITE).statusCode())
                .isEqualTo(302);
        var kept = page(editor, edition + "/kapitel");
        assertThat(kept.select("details.sheet summary").first().text()).startsWith("Organisationen");
        assertThat(kept.getElementById("einleitung.organisations.de").text()).isEqualTo("Wer uns hilft.");
    }

    @Test
    void twoPeopleDoNotOverwriteEachOtherUnawares() {
        var editor = editor();
        var edition = fresh(editor);
        var old = values(page(editor, edition + "/vorwort"));
        assertThat(editor.post(edition + "/vorwort", old, SAME_SITE).statusCode())
                .isEqualTo(302);
        old.put("impressum", List.of("Gedruckt auf Papier"));
        var answer = editor.post(edition + "/vorwort", old, SAME_SITE);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Gedruckt auf Papier");
    }

    @Test
    void aPictureThatIsNoneIsRefused() throws Exception {
        var editor = editor();
        var edition = fresh(editor);
        var answer = editor.upload(
                edition + "/titelbild",
                Map.of("version", "1", "alt.de", "Ein Marktplatz"),
                "bild",
                "bild.svg",
                "<svg/>".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#bild-e").text()).contains("PNG oder JPEG");
    }

    @Test
    void onlyLeitungAndFreigabeFreeze() {
        var editor = editor();
        var edition = fresh(editor);
        assertThat(editor.get(edition + "/festschreiben").statusCode()).isEqualTo(403);
        assertThat(page(editor, edition).select("a[href$=/festschreiben]")).isEmpty();
        var release = signedIn.at(there(), Role.FREIGABE);
        assertThat(page(release, edition).select("a[href$=/festschreiben]")).hasSize(1);
        assertThat(release.get(edition + "/angaben").statusCode()).isEqualTo(403);
        var empty = release.post(edition + "/festschreiben", Map.of("version", "1"), SAME_SITE);
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("noch kein Eintrag");
    }

    private static Document page(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static LinkedHashMap<String, Object> values(Document page) {
        var values = new LinkedHashMap<String, Object>();
        for (var element : page.select("main form[data-guard] [name]:not([name=_csrf])")) {
            var chosen = switch (element.attr("type")) {
                case "checkbox", "radio" -> element.hasAttr("checked");
                default -> true;
            };
            if (!chosen) continue;
            var value = element.tagName().equals("textarea")
                    ? element.wholeText()
                    : element.tagName().equals("select")
                            ? element.select("[selected]").attr("value")
                            : element.attr("value");
            @SuppressWarnings("unchecked")
            var all = new java.util.ArrayList<>((List<String>) values.getOrDefault(element.attr("name"), List.of()));
            all.add(value);
            values.put(element.attr("name"), all);
        }
        return values;
    }
}

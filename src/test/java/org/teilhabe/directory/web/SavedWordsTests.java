package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;

@House
class SavedWordsTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Taxonomy taxonomy;

    private Centre centre;
    private Browser editor;

    @BeforeEach
    void anEditor() {
        centre = signedIn.centre("schreibstube");
        editor = signedIn.at(centre, Role.REDAKTION);
        Written.topicAt(centre, taxonomy);
    }

    @Test
    void datesAndTimesAreReadAsPeopleHereWriteThem() {
        var event = Written.event("Lesekreis am Abend");
        event.putAll(Map.of("schedule.date", "2.3.2027", "schedule.from", "9", "schedule.to", "10.30 Uhr"));
        event.put("schedule.repeat", "once");
        var form = Written.formOf(editor.get(saved("termine", event)).body());
        assertThat(form)
                .containsEntry("schedule.date", "2027-03-02")
                .containsEntry("schedule.from", "09:00")
                .containsEntry("schedule.to", "10:30");
        event.put("schedule.date", "31.2.2027");
        assertThat(editor.post("/verwaltung/termine/neu", event).body()).contains("So geht es: 24.11.2026.");
    }

    @Test
    void whoeverChangesWhatIsInReviewHearsThatItMustBeHandedInAgain() {
        var coordinator = signedIn.at(centre, Role.KOORDINATION);
        var offer = Written.offer("Noch in Prüfung");
        offer.put("do", "submit");
        var address = address(coordinator, "angebote", offer);
        var waiting = Jsoup.parse(coordinator.get(address).body());
        assertThat(waiting.select(".top button[value=submit]").text()).isEqualTo("Erneut zur Prüfung geben");
        assertThat(waiting.select(".sign")).as("nothing waits for this person").isEmpty();

        var changed = Written.formOf(waiting.html());
        changed.put("summary", "Doch anders.");
        coordinator.post(address, changed);
        assertThat(Jsoup.parse(coordinator.get(address).body()).select(".flash").text())
                .contains("wieder ein Entwurf");
    }

    @Test
    void anAddressThatMovesToTheContactsIsMentioned() {
        var offer = Written.offer("Mit Adresse im Text");
        offer.put("body", "Schreiben Sie an team@verein.example.");
        var address = saved("angebote", offer);
        assertThat(flash(address)).contains("steht jetzt bei den Kontakten.");

        var german = Written.formOf(editor.get(address).body());
        german.put("title", "Mit Adresse bei den Kontakten");
        editor.post(address, german);
        assertThat(flash(address)).isEqualTo("Gesichert.");

        var arabic = Written.formOf(editor.get(address + "/uebersetzung/ar").body());
        arabic.put("title", "عنوان");
        arabic.put("body", "neu@verein.example");
        editor.post(address + "/uebersetzung/ar", arabic);
        assertThat(flash(address + "/uebersetzung/ar")).contains("bei den Kontakten der deutschen Fassung");
    }

    @ParameterizedTest
    @ValueSource(strings = {"angebote", "termine", "organisationen", "orte", "seiten"})
    void everyPartOfALongFormIsOneStepAway(String noun) {
        var page = Jsoup.parse(editor.get("/verwaltung/" + noun + "/neu").body());
        assertThat(page.select(".jumps a"))
                .hasSizeGreaterThan(2)
                .allSatisfy(way ->
                        assertThat(page.select("h2" + way.attr("href")).text()).isEqualTo(way.text()));
    }

    @Test
    void anOrganisationHasANameAndIsOfNoKindByAccident() {
        var page = Jsoup.parse(editor.get("/verwaltung/organisationen/neu").body());
        assertThat(page.select("label[for=title]").text()).isEqualTo("Name");
        assertThat(page.select("#form option[selected]").attr("value")).isEqualTo("other");
        assertThat(editor.post(
                                "/verwaltung/orte/neu",
                                Map.of("id", java.util.UUID.randomUUID().toString()))
                        .body())
                .contains("Name: Schreiben Sie einen Namen.");
    }

    private String flash(String address) {
        return Jsoup.parse(editor.get(address).body()).select(".flash.ok").text();
    }

    private String saved(String noun, Map<String, Object> typed) {
        return address(editor, noun, typed);
    }

    private static String address(Browser who, String noun, Map<String, Object> typed) {
        var answer = who.post("/verwaltung/" + noun + "/neu", typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return "/verwaltung/" + noun + "/"
                + Written.idIn(answer.headers().firstValue("Location").orElseThrow());
    }
}

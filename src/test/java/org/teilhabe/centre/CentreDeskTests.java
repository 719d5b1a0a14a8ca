package org.teilhabe.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Texts;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** The centre's desk as people use it, without JavaScript. */
@House
class CentreDeskTests {
    private static final String HOURS = "/verwaltung/zentrum/zeiten";
    private static final String NOTICES = "/verwaltung/zentrum/hinweise";

    @Autowired
    CentreFounding founding;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Editing editing;

    @Autowired
    Clock clock;

    private Centre centre;
    private Browser editor;

    @BeforeEach
    void anEditorAtAFreshCentre() {
        centre = founding.found(
                "pult-" + UUID.randomUUID().toString().substring(0, 8), List.of(), Charter.named("Probezentrum", "PZ"));
        editor = signedIn.at(centre, Role.REDAKTION);
    }

    private void publish(String offer) {
        var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
        CurrentCentre.run(
                centre,
                () -> editing.publish(
                        editing.create(new Editing.Draft(facts, Texts.titled(offer), null, null, 0), null, false)
                                .id()));
    }

    private Map<String, Object> notice(String title) {
        var form = new HashMap<String, Object>();
        form.put("kind", "RESTRICTED");
        form.put("fromDate", LocalDate.now(clock).toString());
        form.put("toDate", LocalDate.now(clock).plusDays(3).toString());
        form.put("title", title);
        form.put("text", "Unser Haus ist geschlossen.");
        form.put("ar.title", "المبنى مغلق");
        form.put("ar.text", "المبنى مغلق للزيارة.");
        return form;
    }

    private String idOf(String title) {
        var list = editor.get(NOTICES).body();
        var found = Pattern.compile("hinweise/([0-9a-f-]{36})[^\"]*\">" + Pattern.quote(title) + "<")
                .matcher(list);
        assertThat(found.find()).as(list).isTrue();
        return found.group(1);
    }

    @Test
    void offersOfADeskAreTickedByTheirTitles() {
        var page = org.jsoup.Jsoup.parse(signedIn.as(Role.REDAKTION)
                .get("/verwaltung/zentrum/anlaufstellen")
                .body());
        var ticks = page.select("input[type=checkbox][name^=desks.0.offers.]");
        assertThat(ticks)
                .hasSizeGreaterThan(5)
                .allSatisfy(tick -> assertThat(tick.parent().text()).isNotBlank());
        assertThat(page.select("input[type=text][name$=.offers]")).isEmpty();
        assertThat(page.select("input[type=checkbox][name*=.offers.][checked]")).isNotEmpty();

        var desks = new HashMap<String, Object>(
                Map.of("number", "0", "from", LocalDate.now(clock).toString()));
        desks.putAll(Map.of("desks.0.title", "Empfang", "desks.0.offers.sprachcafe", "on", "desks.0.order", "1"));
        var unknown = editor.post("/verwaltung/zentrum/anlaufstellen", desks);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body())
                .contains("»sprachcafe« ist kein veröffentlichtes Angebot.", "id=\"f-desks-0-offers-e\"");
        publish("Sprachcafé");
        assertThat(editor.post("/verwaltung/zentrum/anlaufstellen", desks).statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/verwaltung/zentrum/anlaufstellen").body())
                .contains("name=\"desks.0.offers.sprachcafe\" checked");
        desks.put("desks.0.offers.Kein Name", "on");
        assertThat(editor.post("/verwaltung/zentrum/anlaufstellen", desks).statusCode())
                .isEqualTo(422);
    }

    @Test
    void everyPageOfTheDeskOpens() {
        for (var page : List.of(
                "",
                "/name",
                "/erreichbarkeit",
                "/auftrag",
                "/anlaufstellen",
                "/fragen",
                "/zeiten",
                "/zeiten/tage/neu",
                "/hinweise",
                "/hinweise/neu",
                "/uebersetzungen/ar"))
            assertThat(editor.get("/verwaltung/zentrum" + page).statusCode())
                    .as(page)
                    .isEqualTo(200);
    }

    @Test
    void othersOfTheHouseStayOutside() {
        var cashier = signedIn.at(centre, Role.KASSE);
        assertThat(cashier.get("/verwaltung/zentrum").statusCode()).isEqualTo(403);
        assertThat(cashier.get(NOTICES).statusCode()).isEqualTo(403);
        assertThat(cashier.post(NOTICES + "/neu", notice("Nein")).statusCode()).isEqualTo(403);
    }

    @Test
    void aNoticeIsToldShortAtTheHeadAndInTheDesksLanguageInItsList() {
        var reader = signedIn.at(centre, Role.LEITUNG);
        var form = notice("Wir sind wegen der Grundreinigung nur eingeschränkt erreichbar");
        form.put("en.title", "Limited access");
        form.put("en.text", "Our house is closed.");
        editor.post(NOTICES + "/neu", form);
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var closing = notice("Ein Tag");
        closing.putAll(Map.of("kind", "CLOSED", "fromDate", tomorrow.toString(), "toDate", tomorrow.toString()));
        editor.post(NOTICES + "/neu", closing);

        var german = Jsoup.parse(editor.get(NOTICES).body());
        assertThat(german.select(".deskbar .tag").text())
                .startsWith("Eingeschränkt bis ")
                .doesNotContain("Grundreinigung");
        assertThat(german.select(".todo li:contains(Ein Tag)").text())
                .contains(" am ")
                .doesNotContain(" bis ");

        reader.post("/verwaltung/sprache", Map.of("sprache", "en"));
        var english = Jsoup.parse(reader.get(NOTICES).body());
        assertThat(english.select("b[lang=en]").text()).isEqualTo("Limited access");
        assertThat(english.select("b[lang=de]").text()).as("never translated").isEqualTo("Ein Tag");
    }

    @Test
    void twoWrongTimesAreToldApart() {
        var form = notice("Zeiten");
        form.put("fromTime", "99");
        form.put("toTime", "98");
        assertThat(Jsoup.parse(editor.post(NOTICES + "/neu", form).body())
                        .select(".alarm li a")
                        .eachText())
                .containsExactly("Uhrzeit des Beginns", "Uhrzeit des Endes");
    }

    @Test
    void aNoticeIsOnThePagesAtOnceInTheReadersLanguage() {
        assertThat(editor.post(NOTICES + "/neu", notice("Nur am Telefon")).statusCode())
                .isEqualTo(302);
        var visitor = signedIn.nobody(centre);
        assertThat(visitor.get("/de/gibt-es-nicht").body()).contains("Nur am Telefon");
        assertThat(visitor.get("/ar/gibt-es-nicht").body()).contains("المبنى مغلق");
        assertThat(visitor.get("/pl/gibt-es-nicht").body())
                .contains("Nur am Telefon")
                .contains("lang=\"de\" dir=\"ltr\"");
    }

    @Test
    void endingItTakesItFromThePagesAndTwoClicksPutItBack() {
        editor.post(NOTICES + "/neu", notice("Wasser im Keller"));
        var id = idOf("Wasser im Keller");
        assertThat(editor.post(NOTICES + "/" + id + "/ende", Map.of()).statusCode())
                .isEqualTo(302);
        var visitor = signedIn.nobody(centre);
        assertThat(visitor.get("/de/gibt-es-nicht").body()).doesNotContain("Wasser im Keller");
        var form = editor.get(NOTICES + "/" + id + "/erneut").body();
        assertThat(form).contains("Wasser im Keller");
        var dates = new HashMap<String, Object>();
        Pattern.compile("name=\"(fromDate|fromTime|toDate|toTime)\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .forEach(field -> dates.put(field.group(1), field.group(2)));
        assertThat(editor.post(NOTICES + "/" + id + "/erneut", dates).statusCode())
                .isEqualTo(302);
        assertThat(visitor.get("/ar/gibt-es-nicht").body()).contains("المبنى مغلق");
    }

    @Test
    void aRefusedNoticeComesBackWithWhatWasTyped() {
        var form = notice("Haus zu");
        form.put("text", "Schreiben Sie an haus@probe.example");
        form.put("toDate", LocalDate.now(clock).minusDays(2).toString());
        form.put("fa.title", "x".repeat(121));
        var answer = editor.post(NOTICES + "/neu", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Haus zu")
                .contains("Hier darf keine E-Mail-Adresse stehen")
                .contains("höchstens 120 Zeichen")
                .contains("aria-describedby=\"f-text-e\"");
    }

    @Test
    void badDatesAndKindsAreRefusedNeverAnError() {
        for (var wrong : List.of(
                Map.of("fromDate", "32.13.2026"),
                Map.of("fromDate", "0001-01-01"),
                Map.of("fromDate", ""),
                Map.of("fromTime", "25:99"),
                Map.of("toDate", "morgen"),
                Map.of("kind", "ERFUNDEN"),
                Map.of("title", ""),
                Map.of("title", "Haus\u0007zu"),
                Map.of("text", "x".repeat(2_000)))) {
            var form = notice("Haus zu");
            form.putAll(wrong);
            assertThat(editor.post(NOTICES + "/neu", form).statusCode())
                    .as(wrong.toString())
                    .isEqualTo(422);
        }
    }

    @Test
    void oneWrongFieldIsToldOnce() {
        var desks = new HashMap<String, Object>(
                Map.of("number", "0", "from", LocalDate.now(clock).toString()));
        for (var n = 0; n < 4; n++) {
            desks.put("desks." + n + ".title", "Beispielstelle " + n);
            desks.put("desks." + n + ".order", n == 2 ? "abc" : Integer.toString(n));
        }
        var refused = editor.post("/verwaltung/zentrum/anlaufstellen", desks);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).select(".alarm li")).hasSize(1);

        var backwards = notice("Rückwärts");
        backwards.put("toDate", LocalDate.now(clock).minusDays(3).toString());
        assertThat(org.jsoup.Jsoup.parse(
                                editor.post(NOTICES + "/neu", backwards).body())
                        .select(".alarm li"))
                .hasSize(1);
    }

    @Test
    void aNoticeOfAnotherDayBeginsWithThatDay() {
        assertThat(org.jsoup.Jsoup.parse(editor.get(NOTICES + "/neu").body())
                        .select("[name=fromTime]")
                        .val())
                .isEmpty();
        var form = notice("Ab morgen");
        form.put("fromDate", LocalDate.now(clock).plusDays(1).toString());
        editor.post(NOTICES + "/neu", form);
        assertThat(org.jsoup.Jsoup.parse(
                                editor.get(NOTICES + "/" + idOf("Ab morgen")).body())
                        .select("[name=fromTime]")
                        .val())
                .isEmpty();
    }

    @Test
    void halfATranslationOfANoticeIsRefusedAtTheField() {
        var form = notice("Halb übersetzt");
        form.put("en.title", "Half translated");
        var refused = editor.post(NOTICES + "/neu", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).select("#f-en-text-e").text())
                .startsWith("Englisch:");
    }

    @Test
    void aPastNoticeIsReadInAllItsLanguages() {
        editor.post(NOTICES + "/neu", notice("Vorbei"));
        var id = idOf("Vorbei");
        editor.post(NOTICES + "/" + id + "/ende", Map.of());
        assertThat(idOf("Vorbei")).isEqualTo(id);
        assertThat(editor.get(NOTICES + "/" + id).body())
                .contains("Vorbei")
                .contains("lang=\"ar\" dir=\"rtl\"")
                .contains("المبنى مغلق للزيارة.");
    }

    @Test
    void hoursThatContradictThemselvesAndAncientYearsAreRefused() {
        var hours = new HashMap<String, Object>(
                Map.of("number", "0", "from", LocalDate.now(clock).toString(), "visits", "Mo-Fr 9-12, Mo 10-14"));
        var refused = editor.post(HOURS, hours);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(org.jsoup.Jsoup.parse(refused.body()).select("#f-visits-e").text())
                .startsWith("Montag:");
        for (var founded : List.of("1000-01", "2199-01")) {
            var name = new HashMap<String, Object>(
                    Map.of("number", "1", "from", LocalDate.now(clock).toString(), "name", "Probe", "short", "P"));
            name.putAll(Map.of("municipality", "Stadt Probe", "founded", founded));
            var answer = editor.post("/verwaltung/zentrum/name", name);
            assertThat(answer.statusCode()).as(founded).isEqualTo(422);
            assertThat(answer.body()).contains("f-founded-e");
        }
        var reach = new HashMap<String, Object>(
                Map.of("number", "0", "from", LocalDate.now(clock).toString(), "street", "Probeweg 1"));
        reach.putAll(Map.of("postcode", "51373", "town", "Probe", "phone", "0221 4710-100", "place", "gibt-es-nicht"));
        assertThat(editor.post("/verwaltung/zentrum/erreichbarkeit", reach).body())
                .contains("f-place-e");
    }

    @Test
    void markupInANoticeStaysText() {
        editor.post(NOTICES + "/neu", notice("<script>alert(1)</script>"));
        assertThat(signedIn.nobody(centre).get("/de/gibt-es-nicht").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script");
    }

    @Test
    void aNoticeOfAnotherCentreIsUnknownHere() {
        editor.post(NOTICES + "/neu", notice("Nur hier"));
        var id = idOf("Nur hier");
        var other = founding.found(
                "fern-" + UUID.randomUUID().toString().substring(0, 8),
                List.of(),
                Charter.named("Fernes Zentrum", "FZ"));
        var stranger = signedIn.at(other, Role.LEITUNG);
        assertThat(stranger.get(NOTICES + "/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.post(NOTICES + "/" + id + "/ende", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(NOTICES).body()).doesNotContain("Nur hier");
    }

    @Test
    void whoSavesSecondSeesBothVersions() {
        editor.post(NOTICES + "/neu", notice("Erste Fassung"));
        var id = idOf("Erste Fassung");
        var first = notice("Zweite Fassung");
        first.put("version", 1);
        assertThat(editor.post(NOTICES + "/" + id, first).statusCode()).isEqualTo(302);
        var late = notice("Späte Fassung");
        late.put("version", 1);
        var answer = editor.post(NOTICES + "/" + id, late);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Ihre Fassung")
                .contains("Späte Fassung")
                .contains("Zweite Fassung")
                .contains("name=\"version\" value=\"2\"");
    }

    @Test
    void openingHoursAreTypedInOneLineAndSeenInThePreview() {
        var today = LocalDate.now(clock);
        var form = Map.of("visits", "Mo–So 10–14", "phone", "", "note", "", "from", today.toString(), "number", "0");
        assertThat(editor.post(HOURS, form).statusCode()).isEqualTo(302);
        assertThat(editor.get(HOURS).body()).contains("10–\u206014\u00a0Uhr");
        var wrong = new HashMap<String, Object>(form);
        wrong.put("visits", "immer");
        wrong.put("number", "1");
        var answer = editor.post(HOURS, wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"immer\"").contains("Das haben wir nicht verstanden");
    }

    @Test
    void aClosingDayIsEnteredSeenAndRemoved() {
        var day = LocalDate.now(clock).plusDays(1);
        var form = Map.of("first", day.toString(), "times", "", "reason", "Betriebsausflug");
        assertThat(editor.post(HOURS + "/tage/neu", form).statusCode()).isEqualTo(302);
        var page = editor.get(HOURS).body();
        assertThat(page).contains("Betriebsausflug");
        var id = Pattern.compile("tage/([0-9a-f-]{36})/entfernen").matcher(page);
        assertThat(id.find()).isTrue();
        assertThat(editor.post(HOURS + "/tage/" + id.group(1) + "/entfernen", Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.get(HOURS).body()).doesNotContain("Betriebsausflug");
    }

    @Test
    void daysThatMeetOtherDaysAreRefused() {
        var day = LocalDate.now(clock).plusDays(40);
        var first = Map.of("first", day.toString(), "last", day.plusDays(2).toString(), "times", "10-12");
        assertThat(editor.post(HOURS + "/tage/neu", first).statusCode()).isEqualTo(302);
        var second = Map.of("first", day.plusDays(2).toString(), "times", "14-16", "reason", "Umzug");
        var answer = editor.post(HOURS + "/tage/neu", second);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"f-first-e\"", "Umzug");
    }

    @Test
    void noticesDaysAndHoursAreCalledByNameInTheTrail() {
        editor.post(NOTICES + "/neu", notice("Rohrbruch"));
        editor.post(NOTICES + "/" + idOf("Rohrbruch") + "/ende", Map.of());
        var day = LocalDate.now(clock).plusDays(9);
        editor.post(HOURS + "/tage/neu", Map.of("first", day.toString(), "times", "", "reason", "Betriebsausflug"));
        var opening =
                Map.of("number", "0", "from", LocalDate.now(clock).toString(), "visits", "Mo-Do 9-16", "phone", "");
        assertThat(editor.post(HOURS, opening).statusCode()).isEqualTo(302);
        assertThat(signedIn.at(centre, Role.ADMINISTRATION)
                        .get("/verwaltung/protokoll")
                        .body())
                .contains(">Rohrbruch</a>", ">Betriebsausflug, ", "Hinweis beendet", "Eingeschränkt")
                .contains("Öffnungszeiten geändert", "Besondere Tage eingetragen")
                .doesNotContain(">restricted<");
    }

    @Test
    void anAddressIsPlannedForADayAndTakenBack() {
        var later = LocalDate.now(clock).plusDays(40);
        var form = Map.of(
                "phone",
                "0221 4710-555",
                "street",
                "Neue Straße 1",
                "postcode",
                "00000",
                "town",
                "Probe",
                "from",
                later.toString(),
                "number",
                "0");
        assertThat(editor.post("/verwaltung/zentrum/erreichbarkeit", form).statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/verwaltung/zentrum").body())
                .contains("Änderung ab")
                .doesNotContain("Neue Straße 1");
        assertThat(editor.get("/verwaltung/zentrum?am=" + later).body()).contains("Neue Straße 1");
        var takeBack = Pattern.compile("/verwaltung/zentrum/fassungen/[0-9a-f-]{36}/zuruecknehmen")
                .matcher(editor.get("/verwaltung/zentrum/erreichbarkeit").body());
        assertThat(takeBack.find()).isTrue();
        assertThat(editor.post(takeBack.group(), Map.of()).statusCode()).isEqualTo(302);
        assertThat(editor.get("/verwaltung/zentrum?am=" + later).body()).doesNotContain("Neue Straße 1");
    }

    @Test
    void desksKeepTheirTranslationsWhenTheyAreReordered() {
        var today = LocalDate.now(clock).toString();
        var desks = new HashMap<String, Object>(Map.of("from", today, "number", "0"));
        desks.putAll(Map.of("desks.0.title", "Empfang", "desks.0.order", "1"));
        desks.putAll(Map.of("desks.1.title", "Team Förderung", "desks.1.hours", "Mo 9–12", "desks.1.order", "2"));
        assertThat(editor.post("/verwaltung/zentrum/anlaufstellen", desks).statusCode())
                .isEqualTo(302);
        var translation = Map.of("t.desks.empfang.title", "Reception", "was.desks.empfang.title", "");
        assertThat(editor.post("/verwaltung/zentrum/uebersetzungen/en", translation)
                        .statusCode())
                .isEqualTo(302);
        desks.putAll(Map.of("number", "1", "desks.0.id", "empfang", "desks.0.order", "2"));
        desks.putAll(Map.of("desks.1.id", "team-foerderung", "desks.1.order", "1"));
        assertThat(editor.post("/verwaltung/zentrum/anlaufstellen", desks).statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/verwaltung/zentrum/uebersetzungen/en").body()).contains("value=\"Reception\"");
    }

    @Test
    void theRegionIsCalledInTheReadersScript() {
        var name =
                new HashMap<String, Object>(Map.of("name", "KI Musterstadt", "short", "KI", "municipality", "Stadt"));
        name.putAll(Map.of("region", "Musterstadt", "state", "NRW", "latitude", "51,0", "longitude", "7,0"));
        name.putAll(Map.of("from", LocalDate.now(clock).toString(), "number", "1"));
        assertThat(editor.post("/verwaltung/zentrum/name", name).statusCode()).isEqualTo(302);
        assertThat(editor.get("/uk/").body()).contains("Musterstadt: курси");
        var translation = Map.of("t.region", "Мустерштадт", "was.region", "");
        assertThat(editor.post("/verwaltung/zentrum/uebersetzungen/uk", translation)
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/uk/").body()).contains("Мустерштадт: курси");
        assertThat(editor.get("/de/").body()).contains("Hilfe in Musterstadt.");
    }

    @Test
    void twoTranslatorsDoNotOverwriteEachOther() {
        var name = Map.of("t.name", "Trial centre", "was.name", "");
        assertThat(editor.post("/verwaltung/zentrum/uebersetzungen/en", name).statusCode())
                .isEqualTo(302);
        var late = Map.of("t.name", "Test centre", "was.name", "");
        var answer = editor.post("/verwaltung/zentrum/uebersetzungen/en", late);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Test centre").contains("Trial centre");
    }

    @Test
    void unknownLanguagesAndSectionsAreNotFound() {
        assertThat(editor.get("/verwaltung/zentrum/uebersetzungen/xx").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/verwaltung/zentrum/uebersetzungen/de").statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/verwaltung/zentrum/nichts").statusCode()).isEqualTo(404);
        assertThat(editor.get(NOTICES + "/keine-id").statusCode()).isEqualTo(404);
    }
}

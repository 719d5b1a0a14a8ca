package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

@House
class EditorsDeskTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Editing editing;

    @Autowired
    Directory directory;

    @Autowired
    Taxonomy taxonomy;

    Centre centre;
    Browser redaktion;

    @BeforeEach
    void aCentreWithATopic() {
        centre = signedIn.centre("schreibstube");
        redaktion = signedIn.at(centre, Role.REDAKTION);
        Written.topicAt(centre, taxonomy);
    }

    @Test
    void anEditorWritesMendsSubmitsAndPublishesAnOffer() {
        var written = Written.offer("");
        written.put("contacts.0.function", "Team");
        written.put("contacts.0.phone", "keine Ahnung");
        var refused = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.select("#summary").text()).isEqualTo("Deutsch sprechen, Kaffee trinken.");
        assertThat(page.select("[id='title']").attr("aria-describedby")).isEqualTo("title-e");
        assertThat(page.select("[id='title-e']").text()).contains("Titel");
        assertThat(page.select("[id='contacts.0.phone']").attr("value")).isEqualTo("keine Ahnung");
        assertThat(page.select(".faultlist a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#contacts.0.phone");

        written.put("title", "Sprachcafé am Fluss");
        written.put("contacts.0.phone", "+49 221 4710123");
        written.put("do", "submit");
        var submitted = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(submitted.statusCode()).isEqualTo(302);
        var address = "/verwaltung/angebote/" + Written.idIn(location(submitted));
        var form = Written.formOf(redaktion.get(address).body());
        assertThat(form)
                .containsEntry("title", "Sprachcafé am Fluss")
                .containsEntry("body", "Kommen Sie **einfach** vorbei.");
        assertThat(form).containsEntry("contacts.0.phone", "+49 221 4710123");
        assertThat(shown("sprachcafe-am-fluss")).isEmpty();

        form.put("do", "publish");
        assertThat(redaktion.post(address, form).statusCode()).isEqualTo(302);
        assertThat(shown("sprachcafe-am-fluss")).isPresent();
        assertThat(redaktion.get(address).body()).contains("sichtbar");
    }

    @Test
    void savingWhatNobodyChangedChangesNothing() throws Exception {
        var id = create(
                "Unverändert", Texts.titled("Unverändert").with(TextField.BODY, "<p>Eins</p>\n<ul><li>Zwei</li></ul>"));
        var address = "/verwaltung/angebote/" + id;
        var before = at(() -> editing.find(id));
        assertThat(redaktion
                        .post(address, Written.formOf(redaktion.get(address).body()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(at(() -> editing.find(id)).revision()).isEqualTo(before.revision());
    }

    @Test
    void theSameFormSentTwiceMakesOneEntry() {
        var written = Written.offer("Doppelt geklickt");
        var once = redaktion.post("/verwaltung/angebote/neu", written);
        var twice = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(location(twice)).isEqualTo(location(once));
        assertThat(redaktion.get("/verwaltung/angebote?q=Doppelt+geklickt").body())
                .contains("Ein Eintrag");
    }

    @Test
    void twoEditorsMeetAndNobodyLosesAWord() {
        var id = create("Treffen", Texts.titled("Treffen").with(TextField.SUMMARY, "Alt."));
        var address = "/verwaltung/angebote/" + id;
        var mine = Written.formOf(redaktion.get(address).body());
        var theirs = new LinkedHashMap<>(mine);
        theirs.put("summary", "Von der anderen.");
        assertThat(signedIn.at(centre, Role.LEITUNG).post(address, theirs).statusCode())
                .isEqualTo(302);

        mine.put("title", "Treffen am Abend");
        mine.put("summary", "Von mir.");
        var answer = redaktion.post(address, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        var page = Jsoup.parse(answer.body());
        assertThat(page.text()).contains("Von mir", "Von der anderen", "Treffen am Abend", "leitung@test.example");
        assertThat(page.select("label:has([name='take.title'][value=mine]) .whose")
                        .text())
                .as("each choice says whose it is, also where no column does")
                .isEqualTo("Ihre Fassung");
        assertThat(page.select("[name='take.title'][value=mine]").hasAttr("checked"))
                .isTrue();

        var agreed = new LinkedHashMap<String, Object>();
        page.select("form[action='" + address + "'] input[type=hidden]").forEach(f -> {
            if (!f.attr("name").equals("_csrf")) agreed.put(f.attr("name"), f.attr("value"));
        });
        agreed.put("take.title", "mine");
        agreed.put("take.summary", "theirs");
        agreed.put("do", "save");
        assertThat(redaktion.post(address, agreed).statusCode()).isEqualTo(302);
        var saved = Written.formOf(redaktion.get(address).body());
        assertThat(saved).containsEntry("title", "Treffen am Abend").containsEntry("summary", "Von der anderen.");
    }

    @Test
    void markupInEveryFieldStaysWords() {
        var evil = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
        var written = Written.offer(evil);
        for (var field : List.of(
                "summary", "body", "cost_note", "registration_note", "childcare_note", "access_note", "hours_note"))
            written.put(field, evil + " [klick](javascript:alert(3))");
        written.put("contacts.0.function", evil);
        written.put("contacts.0.phone", "0221 4710123");
        written.put("do", "publish");
        var saved = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(saved.statusCode()).isEqualTo(302);
        var id = Written.idIn(location(saved));
        for (var page : List.of("", "/vorschau", "/verlauf", "/uebersetzung/ar"))
            assertThat(redaktion.get("/verwaltung/angebote/" + id + page).body())
                    .doesNotContain("<script>alert", "<img src=x", "href=\"javascript");
        assertThat(redaktion.get("/verwaltung/suche?q=script").body()).contains("&lt;script&gt;alert(1)");
        assertThat(redaktion
                        .post("/verwaltung/textvorschau", Map.of("feld", "body", "body", evil + " [a](javascript:x)"))
                        .body())
                .doesNotContain("<script", "<img", "javascript");
    }

    @Test
    void badInputIsRefusedAtItsField() {
        refused("title", "x".repeat(201), "200");
        refused("title", "mit\u0007Glocke", "lesen");
        refused("summary", "kaputt \uFFFD", "lesen");
        refused("valid.from", "0001-01-01", "2000");
        refused("valid.from", "gestern", "Datum");
        refused("cost.amount", "-3", "12,50");
        refused("url", "http://ohne-s.example", "https");
        refused("url", "javascript:alert(1)", "https");
        refused("ages.from", "999", "120");
        refused("contacts.0.email", "kein at", "E-Mail");
        refused("contacts.0.hours", "immer mal", "Zeile");
        refused("hours.0.from", "25:00", "Uhrzeit");
        refused("provider", UUID.randomUUID().toString(), "Auswahl");
        refused("languages", "klingonisch", "Auswahl");
        refused("categories.main", "gibt-es-nicht", "Auswahl");
    }

    private void refused(String field, String value, String sentence) {
        var written = Written.offer("Schlechte Eingabe");
        written.put(field, value);
        var answer = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[id='" + field + "-e']").text())
                .as(field)
                .contains(sentence);
    }

    @Test
    void whoeverMetSomebodyPublishesWhatBothAgreedOn() throws Exception {
        var address = location(redaktion.post("/verwaltung/angebote/neu", Written.offer("Getroffen und gezeigt")));
        var id = EntryId.of(Written.idIn(address));
        var mine = Written.formOf(redaktion.get(address).body());
        var theirs = new LinkedHashMap<>(mine);
        theirs.put("summary", "Von der anderen.");
        signedIn.at(centre, Role.LEITUNG).post(address, theirs);
        mine.put("title", "Getroffen und veröffentlicht");
        mine.put("do", "publish");
        var met = redaktion.post(address, mine);
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(at(() -> editing.published(id)))
                .as("nothing is shown before")
                .isFalse();

        var page = Jsoup.parse(met.body());
        var agreed = new LinkedHashMap<String, Object>();
        for (var field : page.select("main form input[type=hidden]:not([name=_csrf]), main form input[checked]"))
            agreed.merge(field.attr("name"), field.attr("value"), Written::both);
        assertThat(page.select("main form button[value=publish]")).hasSize(1);
        agreed.put("do", "publish");
        assertThat(redaktion.post(address, agreed).statusCode()).isEqualTo(302);
        var shown = shown("getroffen-und-veroeffentlicht").orElseThrow();
        assertThat(shown.german().get(TextField.SUMMARY)).isEqualTo("Von der anderen.");
    }

    @Test
    void aPlaceIsOnThisEarthAndInThisCountry() {
        for (var position : List.of(
                List.of("91", "7"),
                List.of("51,03", "181"),
                List.of("6,98", "51,03"),
                List.of("NaN", "7"),
                List.of("51,03", ""))) {
            var written = new LinkedHashMap<String, Object>(
                    Map.of("id", UUID.randomUUID().toString(), "title", "Irgendwo"));
            written.put("position.latitude", position.get(0));
            written.put("position.longitude", position.get(1));
            assertThat(redaktion.post("/verwaltung/orte/neu", written).statusCode())
                    .isEqualTo(422);
        }
        var written = Map.of(
                "id",
                UUID.randomUUID().toString(),
                "title",
                "Haus am Fluss",
                "position.latitude",
                "51,0303",
                "position.longitude",
                "6,9843",
                "address.postcode",
                "51373",
                "address.town",
                "Leverkusen");
        assertThat(redaktion.post("/verwaltung/orte/neu", written).statusCode()).isEqualTo(302);
    }

    @Test
    void aSeriesIsMadeOfPlainChoices() throws Exception {
        var written = Written.event("Sprachcafé am Dienstag");
        written.put("schedule.except.0", "2027-03-09");
        written.put("schedule.moved.0.day", "2027-03-16");
        written.put("schedule.moved.0.date", "2027-03-17");
        written.put("schedule.moved.0.from", "10:00");
        written.put("schedule.moved.0.to", "12:00");
        var dates = redaktion.post("/verwaltung/termine/reihe", written).body();
        assertThat(dates)
                .contains("Di, 02.03.2027", "Mi, 17.03.2027", "verlegt")
                .doesNotContain("09.03.2027");
        written.put("do", "publish");
        var saved = redaktion.post("/verwaltung/termine/neu", written);
        assertThat(saved.statusCode()).isEqualTo(302);
        var form = Written.formOf(redaktion.get(location(saved)).body());
        assertThat(form)
                .containsEntry("schedule.repeat", "weekly")
                .containsEntry("schedule.count", "4")
                .containsEntry("schedule.except.0", "2027-03-09");

        var wrong = Written.event("Falsch");
        wrong.put("schedule.except.0", "2027-03-10");
        assertThat(Jsoup.parse(redaktion.post("/verwaltung/termine/neu", wrong).body())
                        .select("[id='schedule.except.0-e']")
                        .text())
                .isNotEmpty();
        wrong = Written.event("Falsch");
        wrong.put("schedule.days", "we");
        assertThat(redaktion.post("/verwaltung/termine/neu", wrong).statusCode())
                .isEqualTo(422);
    }

    @Test
    void rowsComeAndGoWithoutAScript() {
        var written = Written.offer("Zeilen");
        written.put("contacts.0.function", "Erster");
        written.put("contacts.1.function", "Zweiter");
        written.put("add", "contacts");
        var more = redaktion.post("/verwaltung/angebote/neu", written);
        assertThat(more.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(more.body()).select("[data-rows=contacts] > [data-row-of]"))
                .hasSize(3);
        written.remove("add");
        written.put("drop", "contacts.0");
        var less =
                Jsoup.parse(redaktion.post("/verwaltung/angebote/neu", written).body());
        assertThat(less.select("[data-rows=contacts] > [data-row-of]")).hasSize(1);
        assertThat(less.select("[id='contacts.1.function']").attr("value")).isEqualTo("Zweiter");
    }

    @Test
    void aTranslationKnowsWhatItWasMadeFrom() {
        var id = create("Eltern", Texts.titled("Elterncafé").with(TextField.SUMMARY, "Ihr Kind macht mit."));
        var entry = "/verwaltung/angebote/" + id;
        var address = entry + "/uebersetzung/ar";
        var first = Written.formOf(redaktion.get(address).body());
        first.put("title", "مقهى الأهل");
        first.put("summary", "طفلكم يشارك معكم");
        first.put("do", "publish");
        assertThat(redaktion.post(address, first).statusCode()).isEqualTo(302);
        assertThat(states(address)).containsExactly("aktuell", "aktuell");

        var german = Written.formOf(redaktion.get(entry).body());
        german.put("summary", "Ihr Kind macht mit; Geschwister auch.");
        redaktion.post(entry, german);
        var page = Jsoup.parse(redaktion.get(address).body());
        assertThat(states(address)).containsExactly("aktuell", "veraltet");
        assertThat(page.select("ins").text()).contains("Geschwister");
        assertThat(page.select("#summary").attr("dir")).isEqualTo("rtl");
        assertThat(redaktion
                        .get("/verwaltung/uebersetzungen?stand=outdated&sprache=ar")
                        .body())
                .contains("Elterncafé");

        var onlyTitle = Written.formOf(page.html());
        onlyTitle.put("title", "مقهى الأمهات والآباء");
        redaktion.post(address, onlyTitle);
        assertThat(states(address)).as("the other field stays outdated").containsExactly("aktuell", "veraltet");

        var confirm = Written.formOf(redaktion.get(address).body());
        confirm.put("do", "confirm.summary");
        redaktion.post(address, confirm);
        assertThat(states(address)).containsExactly("aktuell", "aktuell");
    }

    @Test
    void aTranslationThatLeavesFieldsOutIsNotCalledUpToDate() {
        var id = create("Lücken", Texts.titled("Nähcafé").with(TextField.SUMMARY, "Nähen und reden."));
        var address = "/verwaltung/angebote/" + id + "/uebersetzung/ar";
        var half = Written.formOf(redaktion.get(address).body());
        half.put("title", "مقهى الخياطة");
        half.put("do", "publish");
        redaktion.post(address, half);
        assertThat(stateInList(address)).isEqualTo("1 fehlt");

        var german = Written.formOf(redaktion.get("/verwaltung/angebote/" + id).body());
        german.put("title", "Nähtreff");
        redaktion.post("/verwaltung/angebote/" + id, german);
        assertThat(stateInList(address)).isEqualTo("1 veraltet, 1 fehlt");
    }

    private String stateInList(String address) {
        return Jsoup.parse(redaktion.get(address).body())
                .select(".langs .here .state")
                .text();
    }

    @Test
    void machineWordsAreReadFieldByField() throws Exception {
        var id = create("Maschine", Texts.titled("Sprachcafé").with(TextField.SUMMARY, "Deutsch sprechen."));
        at(() -> editing.translate(
                id,
                PortalLanguage.TR,
                Texts.titled("Dil kafesi").with(TextField.SUMMARY, "Almanca konuşun."),
                1,
                Translation.Origin.MACHINE,
                0));
        var address = "/verwaltung/angebote/" + id + "/uebersetzung/tr";
        assertThat(states(address)).containsExactly("Maschine, ungeprüft", "Maschine, ungeprüft");
        var form = Written.formOf(redaktion.get(address).body());
        form.put("do", "confirm.title");
        redaktion.post(address, form);
        assertThat(states(address)).containsExactly("aktuell", "Maschine, ungeprüft");
        form = Written.formOf(redaktion.get(address).body());
        form.put("summary", "Almanca konuşalım.");
        redaktion.post(address, form);
        assertThat(states(address)).containsExactly("aktuell", "aktuell");
        assertThat(at(() -> editing.translations(id)).getFirst().released()).isTrue();
    }

    @Test
    void twoTranslatorsMeetToo() {
        var id = create("Zwei", Texts.titled("Zwei Übersetzungen"));
        var address = "/verwaltung/angebote/" + id + "/uebersetzung/en";
        var mine = Written.formOf(redaktion.get(address).body());
        var theirs = new LinkedHashMap<>(mine);
        theirs.put("title", "Two translations");
        redaktion.post(address, theirs);
        mine.put("title", "Two versions");
        var answer = redaktion.post(address, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).text()).contains("versions", "translations");
    }

    @Test
    void aTranslationSaysThatThePublicDoesNotSeeItYet() throws Exception {
        var entry = location(redaktion.post("/verwaltung/angebote/neu", Written.offer("Noch nie gezeigt")));
        var id = EntryId.of(Written.idIn(entry));
        var address = entry + "/uebersetzung/tr";
        var form = Written.formOf(redaktion.get(address).body());
        form.put("title", "Hiç gösterilmedi");
        redaktion.post(address, form);
        assertThat(states(address))
                .as("it goes out with the entry, which is called a draft")
                .contains("aktuell")
                .doesNotContain("noch nicht veröffentlicht");
        at(() -> editing.publish(id));
        assertThat(states(address)).contains("aktuell").doesNotContain("noch nicht veröffentlicht");

        var arabic = entry + "/uebersetzung/ar";
        form = Written.formOf(redaktion.get(arabic).body());
        form.put("title", "لم يظهر بعد");
        redaktion.post(arabic, form);
        assertThat(states(arabic)).contains("noch nicht veröffentlicht").doesNotContain("aktuell");
        at(() -> editing.publishTranslation(id, PortalLanguage.AR));
        assertThat(states(arabic)).contains("aktuell").doesNotContain("noch nicht veröffentlicht");
    }

    private List<String> states(String address) {
        return Jsoup.parse(redaktion.get(address).body())
                .select(".dst label .tag")
                .eachText();
    }

    @Test
    void theHistoryShowsWhatChangedAndBringsItBack() {
        var id = create("Früher", Texts.titled("Früher"));
        var address = "/verwaltung/angebote/" + id;
        var form = Written.formOf(redaktion.get(address).body());
        form.put("title", "Später");
        form.put("cost.kind", "paid");
        redaktion.post(address, form);
        var history = Jsoup.parse(redaktion.get(address + "/verlauf").body());
        assertThat(history.select(".diff del").eachText()).contains("Früher");
        assertThat(history.select(".diff ins").eachText()).contains("Später", "kostet etwas");
        var head = Jsoup.parse(redaktion.get(address + "/verlauf?fassung=1").body());
        var version =
                head.select("form[action$=wiederherstellen] [name=version]").attr("value");
        assertThat(redaktion
                        .post(address + "/verlauf/1/wiederherstellen", Map.of("version", version))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Written.formOf(redaktion.get(address).body())).containsEntry("title", "Früher");
    }

    @Test
    void theHistoryTellsWhenTheEntryCameAndWent() throws Exception {
        var address = location(redaktion.post("/verwaltung/angebote/neu", Written.offer("Kommt und geht")));
        var id = EntryId.of(Written.idIn(address));
        at(() -> editing.translate(id, PortalLanguage.TR, Texts.titled("Gelir gider"), 1, Translation.Origin.HUMAN, 0));
        for (var deed : List.of("publish", "", "publish")) {
            var form = Written.formOf(redaktion.get(address).body());
            form.put("do", deed);
            var answer = deed.isEmpty()
                    ? redaktion.post(address + "/zurueckziehen", Map.of("version", form.get("version")))
                    : redaktion.post(address, form);
            assertThat(answer.statusCode()).isEqualTo(302);
        }
        var lines = Jsoup.parse(redaktion.get(address + "/verlauf").body())
                .select(".steps li")
                .eachText();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("Fassung 1 veröffentlicht").contains("heute", "redaktion@");
        assertThat(lines.get(1)).startsWith("Fassung 1 zurückgezogen").contains("heute", "redaktion@");
        assertThat(lines.get(2)).startsWith("Fassung 1 veröffentlicht");
        assertThat(lines.get(3)).startsWith("Fassung 1 angelegt");
        at(() -> editing.publishTranslation(id, PortalLanguage.TR));
        var turkish = Jsoup.parse(redaktion.get(address + "/verlauf?sprache=tr").body())
                .select(".steps li")
                .eachText();
        assertThat(turkish).hasSize(5);
        assertThat(turkish.get(0)).startsWith("Fassung 1 veröffentlicht");
        assertThat(turkish.get(1)).startsWith("Der ganze Eintrag veröffentlicht");
        assertThat(turkish.get(2)).startsWith("Der ganze Eintrag zurückgezogen");
        assertThat(turkish.get(4)).startsWith("Fassung 1 übersetzt");
    }

    @Test
    void whatSomebodyTypedWaitsForThem() {
        var id = create("Liegen geblieben", Texts.titled("Liegen geblieben"));
        var address = "/verwaltung/angebote/" + id;
        var form = Written.formOf(redaktion.get(address).body());
        form.put("title", "Noch nicht gesichert");
        assertThat(redaktion.post(address + "/entwurf", form).statusCode()).isEqualTo(200);
        assertThat(redaktion.get(address).body())
                .contains("noch nicht gesichert sind")
                .contains("Wiederherstellen");
        assertThat(Written.formOf(redaktion.get(address + "?entwurf=ja").body()))
                .containsEntry("title", "Noch nicht gesichert");
        assertThat(redaktion.get("/verwaltung").body()).contains("Nicht gesichert: »Noch nicht gesichert«");
        assertThat(signedIn.at(centre, Role.LEITUNG).get(address).body()).doesNotContain("noch nicht gesichert sind");
        redaktion.post(address, form);
        assertThat(redaktion.get(address).body()).doesNotContain("noch nicht gesichert sind");
    }

    @Test
    void aCoordinatorHandsInAndTheEditorsDecide() {
        var koordination = signedIn.at(centre, Role.KOORDINATION);
        var written = Written.offer("Vorschlag der Koordination");
        written.put("do", "publish");
        assertThat(koordination.post("/verwaltung/angebote/neu", written).statusCode())
                .isEqualTo(403);
        written.put("do", "submit");
        var address = location(koordination.post("/verwaltung/angebote/neu", written));
        var page = Jsoup.parse(koordination.get(address).body());
        assertThat(page.select("button[value=publish]")).isEmpty();
        assertThat(koordination
                        .post(address + "/zurueckziehen", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(koordination.get("/verwaltung/kategorien").statusCode()).isEqualTo(403);
        assertThat(redaktion.get("/verwaltung").body()).contains("Zur Prüfung: »Vorschlag der Koordination«");

        var version = Jsoup.parse(redaktion.get(address).body())
                .select("#f [name=version]")
                .attr("value");
        for (var reason : List.of(" ", "x".repeat(1001))) {
            var refused = redaktion.post(address + "/zurueckgeben", Map.of("version", version, "reason", reason));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"reason-e\"");
        }
        var why = Map.of("version", version, "reason", "Die Uhrzeit fehlt.");
        assertThat(redaktion.post(address + "/zurueckgeben", why).statusCode()).isEqualTo(302);
        assertThat(redaktion.post(address + "/zurueckgeben", why).statusCode()).isEqualTo(409);
        assertThat(koordination.get("/verwaltung").body()).contains("Zurückgegeben: »Vorschlag der Koordination«");
        assertThat(koordination.get(address).body()).contains("Die Uhrzeit fehlt.");
        var form = Written.formOf(koordination.get(address).body());
        form.put("do", "submit");
        assertThat(koordination.post(address, form).statusCode()).isEqualTo(302);
        assertThat(koordination.get("/verwaltung").body()).doesNotContain("Zurückgegeben: »");
        assertThat(signedIn.at(centre, Role.KASSE).get(address).statusCode()).isEqualTo(403);
        assertThat(signedIn.at(centre, Role.KASSE).get("/verwaltung").statusCode())
                .isEqualTo(200);
        assertThat(signedIn.nobody(centre).get("/verwaltung/angebote").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aDraftThatNeverWasPublicGoesWithAllThatBelongsToIt() {
        var id = create("Ein Versuch", Texts.titled("Ein Versuch"));
        var address = "/verwaltung/angebote/" + id;
        var koordination = signedIn.at(centre, Role.KOORDINATION);
        assertThat(koordination.get(address + "/entfernen").statusCode()).isEqualTo(403);
        var page = Jsoup.parse(redaktion.get(address + "/entfernen").body());
        assertThat(page.select("main").text()).contains("»Ein Versuch« war noch nie im Portal");
        var version = page.select("main [name=version]").attr("value");
        assertThat(redaktion
                        .post(address + "/entfernen", Map.of("version", "99"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(redaktion
                        .post(address + "/entfernen", Map.of("version", version))
                        .statusCode())
                .isEqualTo(302);
        assertThat(redaktion.get(address).statusCode()).isEqualTo(404);
        assertThat(signedIn.at(centre, Role.ADMINISTRATION)
                        .get("/verwaltung/protokoll?satz=" + id)
                        .body())
                .contains("Entwurf entfernt", "Ein Versuch");

        var own = Written.offer("Eigener Versuch");
        var mine = location(koordination.post("/verwaltung/angebote/neu", own));
        var form = Written.formOf(koordination.get(mine).body());
        assertThat(koordination
                        .post(mine + "/entfernen", Map.of("version", form.get("version")))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasPublicOrIsNamedIsNotRemoved() throws Exception {
        var id = create("Schon gezeigt", Texts.titled("Schon gezeigt"));
        at(() -> editing.publish(id));
        var withdrawn = at(() -> editing.withdraw(id));
        var address = "/verwaltung/angebote/" + id;
        assertThat(redaktion.get(address).body()).doesNotContain("/entfernen");
        var answer = redaktion.post(address + "/entfernen", Map.of("version", withdrawn.version()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("war schon im Portal");
    }

    @Test
    void whatAnotherCentreHasIsNotThere() {
        var id = create("Nur hier", Texts.titled("Nur hier"));
        var other = signedIn.at(signedIn.centre("nebenan"), Role.REDAKTION);
        for (var path : List.of("", "/vorschau", "/verlauf", "/uebersetzung/ar"))
            assertThat(other.get("/verwaltung/angebote/" + id + path).statusCode())
                    .isEqualTo(404);
        assertThat(other.post("/verwaltung/angebote/" + id, Written.offer("Fremd"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.post("/verwaltung/angebote/" + id + "/geprueft", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.get("/verwaltung/suche?q=Nur+hier").body()).contains("Nichts gefunden");
        var written = Written.offer("Zeigt hinüber");
        written.put("places.0", id.toString());
        assertThat(other.post("/verwaltung/angebote/neu", written).statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsNoAddressIsNotFound() {
        var id = create("Adressen", Texts.titled("Adressen"));
        for (var path : List.of(
                "/verwaltung/termine/" + id,
                "/verwaltung/angebote/keine-kennung",
                "/verwaltung/angebote/" + id + "/uebersetzung/de",
                "/verwaltung/angebote/" + id + "/uebersetzung/xx",
                "/verwaltung/angebote/" + id + "/uebersetzung/de-x-leicht",
                "/verwaltung/angebote/" + id + "/vorschau?sprache=xx",
                "/verwaltung/kategorien/gibt-es-nicht"))
            assertThat(redaktion.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(redaktion
                        .get("/verwaltung/angebote?seite=99999&sortierung=boese&zustand='&kategorie=nichts&q=%25_%5C")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void pagesChangePlacesWithoutBeingPublishedAgain() throws Exception {
        var first = page("Erste Seite");
        var second = page("Zweite Seite");
        redaktion.post("/verwaltung/seiten/" + second + "/verschieben", Map.of("wohin", "hoch"));
        var titles = Jsoup.parse(redaktion.get("/verwaltung/seiten").body())
                .select("td b")
                .eachText();
        assertThat(titles.indexOf("Zweite Seite")).isLessThan(titles.indexOf("Erste Seite"));
        assertThat(at(() -> editing.find(first)).state().tag()).isEqualTo("published");
        var form = Written.formOf(redaktion.get("/verwaltung/seiten/" + first).body());
        form.put("parent", first.toString());
        assertThat(redaktion.post("/verwaltung/seiten/" + first, form).statusCode())
                .isEqualTo(422);
    }

    private EntryId page(String title) {
        var answer = redaktion.post(
                "/verwaltung/seiten/neu",
                Map.of("id", UUID.randomUUID().toString(), "title", title, "icon", "info", "do", "publish"));
        return EntryId.of(Written.idIn(location(answer)));
    }

    @Test
    void theExamplesGoWithOneClickUnlessSomethingRealNamesThem() throws Exception {
        var elsewhere = signedIn.centre("beispielhausen");
        var editor = signedIn.at(elsewhere, Role.LEITUNG);
        var example = CurrentCentre.call(
                elsewhere,
                () -> editing.create(
                        new Editing.Draft(
                                new OrganisationFacts("association", null, null, null, List.of(), null),
                                Texts.titled("Verein Beispiel"),
                                null,
                                null,
                                0),
                        null,
                        true));
        var real = Written.offer("Echtes Angebot");
        real.remove("categories.main");
        real.put("provider", example.id().toString());
        var address = location(editor.post("/verwaltung/angebote/neu", real));
        assertThat(editor.get("/verwaltung").body()).contains("Ein erfundenes Beispiel");
        assertThat(signedIn.at(elsewhere, Role.KOORDINATION)
                        .post("/verwaltung/beispiele-entfernen", Map.of())
                        .statusCode())
                .isEqualTo(403);
        var refused = editor.post("/verwaltung/beispiele-entfernen", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body())
                        .select(".alarm a[href=\"" + address + "\"]")
                        .text())
                .isEqualTo("Echtes Angebot");

        var form = Written.formOf(editor.get(address).body());
        form.remove("provider");
        editor.post(address, form);
        assertThat(editor.post("/verwaltung/beispiele-entfernen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(editor.get("/verwaltung").body()).doesNotContain("beispiele-entfernen");
        assertThat(editor.get("/verwaltung/organisationen").body()).doesNotContain("Verein Beispiel");
        assertThat(editor.get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void thisWeeksWorkIsThatOfPeople() {
        var elsewhere = signedIn.centre("wochenwerk");
        CurrentCentre.run(
                elsewhere,
                () -> editing.publish(editing.create(
                                new Editing.Draft(
                                        new OrganisationFacts("association", null, null, null, List.of(), null),
                                        Texts.titled("Kam mit den Beispielen"),
                                        null,
                                        null,
                                        0),
                                null,
                                false)
                        .id()));
        var editor = signedIn.at(elsewhere, Role.LEITUNG);
        assertThat(thisWeek(editor)).isEqualTo("0");
        var own =
                new LinkedHashMap<String, Object>(Map.of("id", UUID.randomUUID().toString()));
        own.putAll(Map.of("title", "Vom Team geschrieben", "icon", "info", "do", "publish"));
        editor.post("/verwaltung/seiten/neu", own);
        assertThat(thisWeek(editor)).isEqualTo("1");
    }

    private static String thisWeek(Browser editor) {
        return Jsoup.parse(editor.get("/verwaltung").body())
                .select("dt:containsOwn(Einträge veröffentlicht) + dd")
                .text();
    }

    @Test
    void aRefusedFormNamesItsFieldsWithTheirRows() {
        var written = Written.offer("");
        written.put("contacts.0.function", "Team");
        written.put("contacts.0.phone", "0214 406-5246");
        written.put("contacts.1.function", "Anmeldung");
        written.put("contacts.1.phone", "keine Ahnung");
        written.put("hours.0.days", "mo");
        written.put("hours.0.from", "12:00");
        written.put("hours.0.to", "9:00");
        written.put("ages.from", "viele");
        var refused =
                Jsoup.parse(redaktion.post("/verwaltung/angebote/neu", written).body());
        assertThat(refused.select(".alarm li").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("Kontakt 2, Telefon: "))
                .anySatisfy(line -> assertThat(line).startsWith("Öffnungszeiten Zeile 1, bis: "))
                .anySatisfy(line -> assertThat(line).startsWith("Alter, von (Jahre): "));
    }

    @Test
    void topicsSpeakTwelveLanguagesAndTwoEditorsMeetThereToo() {
        var written = new LinkedHashMap<String, Object>(Map.of(
                "id",
                "neues-thema",
                "icon",
                "heart",
                "de.label",
                "Neues Thema",
                "ar.label",
                "موضوع جديد",
                "ar.synonyms",
                "كلمة، أخرى"));
        assertThat(redaktion.post("/verwaltung/kategorien/neu", written).statusCode())
                .isIn(302, 422);
        assertThat(redaktion.post("/verwaltung/kategorien/neu", written).statusCode())
                .as("taken")
                .isEqualTo(422);
        var mine = Written.formOf(
                redaktion.get("/verwaltung/kategorien/neues-thema").body());
        assertThat(mine).containsEntry("ar.synonyms", "كلمة, أخرى");
        var theirs = new LinkedHashMap<>(mine);
        theirs.put("en.label", "New topic");
        assertThat(redaktion.post("/verwaltung/kategorien/neues-thema", theirs).statusCode())
                .isEqualTo(302);
        mine.put("en.label", "A new topic");
        var met = redaktion.post("/verwaltung/kategorien/neues-thema", mine);
        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(met.body()).text()).contains("A new topic", "New topic");
        mine.remove("de.label");
        assertThat(redaktion.post("/verwaltung/kategorien/neues-thema", mine).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kategorien", "zielgruppen"})
    void whatNothingNeedsIsRemovedAndThePublicForgetsIt(String terms) {
        var label = "Vergänglich " + terms;
        var address = "/verwaltung/" + terms + "/vergaenglich";
        redaktion.post(
                "/verwaltung/" + terms + "/neu", Map.of("id", "vergaenglich", "icon", "heart", "de.label", label));
        var visitor = signedIn.nobody(centre);
        if (terms.equals("kategorien"))
            assertThat(visitor.get("/de/angebote/thema/vergaenglich").statusCode())
                    .isEqualTo(200);
        assertThat(redaktion.get(address).body()).contains(address + "/entfernen");
        assertThat(signedIn.at(centre, Role.KOORDINATION)
                        .get(address + "/entfernen")
                        .statusCode())
                .isEqualTo(403);

        var offer = Written.offer("Braucht es noch " + terms);
        offer.put(terms.equals("kategorien") ? "categories.more" : "audiences", "vergaenglich");
        offer.put("do", "publish");
        var needing = location(redaktion.post("/verwaltung/angebote/neu", offer));
        var refusing = Jsoup.parse(redaktion.get(address + "/entfernen").body());
        assertThat(refusing.select(".alarm").text()).contains("Ein Eintrag braucht das noch: »Braucht es noch");
        assertThat(refusing.select("main form")).isEmpty();
        var form = Written.formOf(redaktion.get(needing).body());
        form.remove(terms.equals("kategorien") ? "categories.more" : "audiences");
        redaktion.post(needing, form);
        var version = Map.of("version", "1");
        assertThat(redaktion.post(address + "/entfernen", version).statusCode())
                .as("the public still sees it there")
                .isEqualTo(422);
        form = Written.formOf(redaktion.get(needing).body());
        form.put("do", "publish");
        redaktion.post(needing, form);

        var asking = Jsoup.parse(redaktion.get(address + "/entfernen").body()).select("main");
        assertThat(asking.text()).contains("»" + label + "« verschwindet sofort");
        assertThat(redaktion
                        .post(address + "/entfernen", Map.of("version", "7"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(redaktion.post(address + "/entfernen", version).statusCode()).isEqualTo(302);
        assertThat(redaktion.get(address).statusCode()).isEqualTo(404);
        assertThat(redaktion.get("/verwaltung/kategorien").body()).doesNotContain(label);
        assertThat(visitor.get("/de/angebote").body()).doesNotContain(label);
        assertThat(visitor.get("/de/angebote/thema/vergaenglich").statusCode()).isEqualTo(404);
        assertThat(signedIn.at(centre, Role.ADMINISTRATION)
                        .get("/verwaltung/protokoll")
                        .body())
                .contains(terms.equals("kategorien") ? "Thema entfernt" : "Zielgruppe entfernt", label);
    }

    @Test
    void aTopicWithOthersBelowItStays() {
        redaktion.post("/verwaltung/kategorien/neu", Map.of("id", "oben", "icon", "heart", "de.label", "Oben"));
        redaktion.post(
                "/verwaltung/kategorien/neu",
                Map.of("id", "unten", "icon", "heart", "de.label", "Unten", "parent", "oben"));
        var refused = redaktion.post("/verwaltung/kategorien/oben/entfernen", Map.of("version", "1"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Darunter steht noch das Thema »Unten«");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kategorien", "zielgruppen"})
    void noTopicIsNamedLikeThePageThatMakesOne(String terms) {
        var refused = redaktion.post(
                "/verwaltung/" + terms + "/neu", Map.of("id", "neu", "icon", "heart", "de.label", "Neu in der Stadt"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.text()).contains("»neu« ist schon vergeben");
        assertThat(page.select("[name='de.label']").val()).isEqualTo("Neu in der Stadt");
    }

    @Test
    void noLineThatEverybodyReadsHoldsAMailAddress() {
        var topic = redaktion.post(
                "/verwaltung/kategorien/neu",
                Map.of("id", "post", "icon", "heart", "de.label", "Post", "de.hint", "an c (at) d.example"));
        assertThat(topic.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(topic.body()).select("[id='de.hint-e']").text()).contains("keine E-Mail-Adresse");

        var offer = Written.offer("Post a@b.example");
        offer.put("contacts.0.function", "fun@f.example");
        offer.put("contacts.0.email", "team@f.example");
        offer.put("url", "https://x.example/?m=url%40u.example");
        var refused = redaktion.post("/verwaltung/angebote/neu", offer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select(".faultlist a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#contacts.0.function", "#url");
    }

    @Test
    void everyPageOfTheDeskOpensInBothLanguages() {
        var id = create("Alle Seiten", Texts.titled("Alle Seiten"));
        for (var path : List.of(
                "",
                "/angebote",
                "/termine",
                "/organisationen",
                "/orte",
                "/seiten",
                "/uebersetzungen",
                "/kategorien",
                "/suche?q=a",
                "/angebote/neu",
                "/termine/neu",
                "/organisationen/neu",
                "/orte/neu",
                "/seiten/neu",
                "/kategorien/neu",
                "/zielgruppen/neu",
                "/angebote/frist",
                "/angebote/" + id,
                "/angebote/" + id + "/verlauf",
                "/angebote/" + id + "/vorschau?sprache=ar"))
            assertThat(redaktion.get("/verwaltung" + path).statusCode())
                    .as(path)
                    .isEqualTo(200);
    }

    private EntryId create(String name, Texts texts) {
        var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
        try {
            return at(() -> editing.create(new Editing.Draft(facts, texts, null, null, 0), null, false))
                    .id();
        } catch (Exception e) {
            throw new AssertionError(name, e);
        }
    }

    private java.util.Optional<org.teilhabe.directory.Published> shown(String slug) {
        try {
            return at(() -> directory.bySlug(org.teilhabe.directory.Kind.OFFER, slug, PortalLanguage.DE));
        } catch (Exception e) {
            throw new AssertionError(slug, e);
        }
    }

    private <T> T at(Callable<T> work) throws Exception {
        return CurrentCentre.call(centre, work);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError("No redirect but " + answer.statusCode() + " " + answer.body()))
                .replaceFirst("^https?://[^/]+", "");
    }
}

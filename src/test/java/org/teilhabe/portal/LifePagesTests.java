package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Texts;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Home, dates, places, information and the centre's own pages as somebody without JavaScript gets them. */
@House
class LifePagesTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/termine",
            "/termine/sprachcafe-am-dienstag",
            "/termine/deutsch-sprechen-online",
            "/orte",
            "/orte/ki-haus",
            "/orte/beispielbruecke-opladen",
            "/seiten",
            "/seiten/ankommen",
            "/seiten/erste-schritte",
            "/ueber-uns",
            "/impressum",
            "/datenschutz",
            "/barrierefreiheit",
            "/leichte-sprache",
            "/mitmachen",
            "/wegweiser",
            "/offline");

    private static final List<String> EASY =
            List.of("/ueber-uns", "/kontakt", "/impressum", "/datenschutz", "/barrierefreiheit", "/leichte-sprache");

    @Autowired
    Visitor visitor;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Messages messages;

    @Autowired
    Directory directory;

    @Autowired
    Editing editing;

    @Autowired
    Centres centres;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    static Stream<String> pages() {
        return Stream.concat(
                Stream.of("de", "ar").flatMap(lang -> PAGES.stream().map(path -> "/" + lang + path)),
                EASY.stream().map(path -> "/de-x-leicht" + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOpensInGermanAndArabic(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var page = Jsoup.parse(Visitor.text(answer));
        assertThat(page.select("html").attr("lang")).isEqualTo(path.split("/")[1]);
        assertThat(page.select("html").attr("dir")).isEqualTo(path.startsWith("/ar") ? "rtl" : "ltr");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("[style], script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[src^=http], link[rel=stylesheet][href^=http]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/de-x-leicht/, /de-x-leicht/leichte-sprache",
        "/de-x-leicht/angebote, /de/angebote",
        "/de-x-leicht/termine?thema=wohnen, /de/termine?thema=wohnen",
        "/de-x-leicht/gibt/es/nicht, /de/gibt/es/nicht"
    })
    void otherAddressesInLeichteSpracheLeadToGerman(String path, String to) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ueber-uns", "/impressum", "/datenschutz", "/barrierefreiheit"})
    void theGermanPageAndItsTwinInLeichteSpracheLeadToEachOther(String path) {
        assertThat(visitor.page("/de" + path).select("main a[href=/de-x-leicht" + path + "]"))
                .hasSize(1);
        var easy = visitor.page("/de-x-leicht" + path);
        assertThat(easy.select("main a[href=/de" + path + "]")).isNotEmpty();
        assertThat(easy.text()).contains("noch nicht von einer Prüfgruppe geprüft");
        assertThat(visitor.page("/ar" + path).select("main a[href^=/de-x-leicht]"))
                .isEmpty();
    }

    @Test
    void thePageAboutLeichteSpracheListsItsPagesOnceAndAsLinks() {
        var page = visitor.page("/de-x-leicht/leichte-sprache");
        assertThat(page.select("main :matchesOwn(Diese Seiten gibt es)")).hasSize(1);
        assertThat(page.select(".linklist a")).hasSize(5);
    }

    @Test
    void theAccessibilityStatementLeadsToItsFormAndToTheOmbudsOffice() {
        for (var language : List.of("de", "ar")) {
            var page = visitor.page("/" + language + "/barrierefreiheit");
            assertThat(page.select("a[href=/" + language + "/kontakt?kind=barriere]"))
                    .isNotEmpty();
            assertThat(page.select("a[href^=https://www.mags.nrw/ombudsstelle]"))
                    .isNotEmpty();
        }
    }

    @Test
    void theImprintShowsItsAddressByAButton() {
        var form = visitor.page("/de/impressum").selectFirst("form[action=/de/adresse]");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.select("input[name=von]").attr("value")).isEqualTo("zentrum");
    }

    @Test
    void anInformationPageIsNotShownTwice() {
        var answer = visitor.get("/ar/seiten/impressum");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue("/ar/impressum");
    }

    @Test
    void theCentresPageTellsBothLawsBothFieldsAndEveryOffer() {
        var page = visitor.page("/de/ueber-uns");
        assertThat(page.text()).contains("Heute: § 8", "Früher: § 7", "54 Kommunalen Integrationszentren");
        assertThat(page.select(".field-block")).hasSize(2);
        assertThat(page.select(".field-block .who a")).hasSize(16);
        var office = structured(page);
        assertThat(office.get("@type").asString()).isEqualTo("GovernmentOffice");
        assertThat(office.has("email")).isFalse();
    }

    @Test
    void theHomePageAnswersTheFirstQuestions() {
        var page = visitor.page("/de/");
        assertThat(page.select("form[role=search]").attr("action")).isEqualTo("/de/suche");
        assertThat(page.select(".tiles a")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(page.select(".dates > li")).hasSize(4);
        assertThat(page.select(".who a").eachAttr("href")).contains("/de/angebote/seiteneinstieg");
        assertThat(page.select(".tiles a").eachAttr("href")).contains("/de/angebote/thema/wohnen");
        for (var link : page.select(".tiles a, .who a, .dates a").eachAttr("href"))
            assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fa", "uk", "ru", "bg"})
    void theHomePageNamesTheCityInTheReadersScript(String language) {
        assertThat(visitor.page("/" + language + "/").select(".board .lead").text())
                .doesNotContainPattern("[A-Za-z]");
    }

    /** Where the visitor of a tile arrives: under its name, with its subtopics and a way to the filters. */
    @Test
    void aTileLeadsToThePageOfItsTopic() {
        var tile = visitor.page("/de/").selectFirst(".tiles a[href$=/thema/wohnen]");
        var page = visitor.page(tile.attr("href"));
        assertThat(page.select("h1").text()).isEqualTo("Wohnen");
        assertThat(page.select("meta[name=robots]")).isEmpty();
        assertThat(page.select(".tiles a")).isNotEmpty();
        assertThat(page.select("main .sec-head a").eachAttr("href"))
                .contains("/de/angebote?thema=wohnen", "/de/termine?thema=wohnen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "uk", "tr", "kmr", "de"})
    void theFooterNamesTheUnitAsTheCentresPageDoes(String language) {
        var page = visitor.page("/" + language + "/ueber-uns");
        var unit = page.selectFirst(".foot p[lang]");
        assertThat(unit.attr("lang")).isEqualTo(language);
        assertThat(page.select("dd").eachText()).contains(unit.text());
    }

    @Test
    void aDateOfASeriesHasItsAddress() {
        var day = "2026-12-22";
        var page = visitor.page("/de/termine/sprachcafe-am-dienstag?datum=" + day);
        assertThat(page.select(".asked").text()).contains("Donnerstag, 17. Dezember 2026");
        assertThat(page.text()).contains("statt Di, 22.12.");
        var event = structured(page);
        assertThat(event.get("eventStatus").asString()).isEqualTo("https://schema.org/EventRescheduled");
        assertThat(event.get("startDate").asString()).isEqualTo("2026-12-17T15:00:00+01:00");
        assertThat(event.get("previousStartDate").asString()).isEqualTo("2026-12-22T15:00:00+01:00");
    }

    @Test
    void aCancelledDateSaysSo() {
        var page = visitor.page("/ar/termine/sprachcafe-am-dienstag?datum=2026-12-29");
        assertThat(page.select(".asked.off")).hasSize(1);
        assertThat(structured(page).get("eventStatus").asString()).isEqualTo("https://schema.org/EventCancelled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-30", "gestern", "0001-01-01", "2026-02-30", "%3Cscript%3E"})
    void aDayWithoutItIsNotFoundAndTheNextDatesAreTold(String day) {
        var answer = visitor.get("/de/termine/sprachcafe-am-dienstag?datum=" + day);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.text(answer))
                .contains("findet die Veranstaltung nicht statt")
                .doesNotContain("<script>");
    }

    @Test
    void theCalendarShowsFourWeeksFromToday() {
        var page = visitor.page("/de/termine");
        var today = LocalDate.now(clock);
        assertThat(page.select(".agenda .day b").size()).isGreaterThan(5);
        assertThat(page.select(".pages a[rel~=next]").attr("href"))
                .isEqualTo(
                        "/de/termine?monat=" + java.time.YearMonth.from(today).plusMonths(1));
    }

    @Test
    void everyAnswerOfTheCalendarLeadsToAsManyDatesAsItSays() {
        for (var choice : visitor.page("/de/termine").select(".filters .choice")) {
            var input = choice.selectFirst("input");
            var count = choice.selectFirst(".num").text();
            var list = visitor.page("/de/termine?" + input.attr("name") + "="
                    + java.net.URLEncoder.encode(input.attr("value"), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(list.selectFirst("h1").text()).as(input.outerHtml()).startsWith(count + " ");
        }
    }

    @Test
    void theCalendarKnowsTopicsOfTheSecondLevelAndLetsThemGoAgain() {
        var topic = "sprachcafes-und-treffpunkte";
        assertThat(visitor.page("/ar/angebote/thema/" + topic).select("a[href=/ar/termine?thema=" + topic + "]"))
                .hasSize(1);
        var page = visitor.page("/ar/termine?thema=" + topic);
        assertThat(page.select(".chips a.chip[href=/ar/termine]").first().text())
                .startsWith("مقاهي");
        assertThat(page.select(".filters input[value=" + topic + "][checked]")).hasSize(1);
        assertThat(page.select(".agenda h3 a[href^=/ar/termine/sprachcafe]")).isNotEmpty();
        assertThat(page.select(".agenda h3 a[href^=/ar/termine/griffbereit]")).isEmpty();
        assertThat(visitor.page("/ar/termine").select(".filters input[value=" + topic + "]"))
                .isEmpty();
        var none = visitor.page("/de/termine?thema=wohnungslos");
        assertThat(none.select(".agenda li")).isEmpty();
        assertThat(none.select(".chips a.chip[href=/de/termine]")).isNotEmpty();
        assertThat(none.select(".empty")).hasSize(1);
    }

    @Test
    void everyAnswerOfThePlacesLeadsToAsManyPlacesAsItSays() {
        for (var choice : visitor.page("/de/orte").select(".filters .choice")) {
            var input = choice.selectFirst("input");
            var count = choice.selectFirst(".num").text();
            var list = visitor.page("/de/orte?" + input.attr("name") + "="
                    + java.net.URLEncoder.encode(input.attr("value"), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(list.selectFirst("h1").text()).as(input.outerHtml()).startsWith(count + " ");
        }
    }

    @Test
    void theMapAndTheListHaveTheSameNumbers() {
        var page = visitor.page("/de/orte");
        var drops = page.select("svg.m .pt").eachText().stream();
        var rings = page.select("svg.m title").eachText().stream().flatMap(numbers -> Stream.of(numbers.split(", ")));
        assertThat(Stream.concat(drops, rings))
                .containsExactlyInAnyOrderElementsOf(page.select(".hits .pinno").eachText());
        assertThat(page.select("svg.m .pr").eachText()).allMatch(count -> count.startsWith("×"));
        assertThat(page.select("svg.m").attr("aria-label")).startsWith("Lageplan der Orte");
        assertThat(page.select("svg.m a"))
                .hasSize(page.select("svg.m :is(.pin, .ring)").size())
                .allMatch(link -> page.select(link.attr("href")).is("li.hit"));
        var first = page.select("svg.m a:has(.pin)").getFirst();
        assertThat(first.attr("aria-label"))
                .isEqualTo(page.select(first.attr("href") + " h2 a").text());
        assertThat(page.select("svg.m image")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "von=31.2.2027, von",
        "von=1600-01-01, von",
        "bis=9999-12-31, bis",
        "bis=morgen, bis",
        "alter=-1, alter",
        "alter=121, alter",
        "alter=zehn, alter",
        "von=%3Cscript%3Ealert(1)%3C/script%3E, von"
    })
    void whatCannotBeReadIsRefusedAtItsFieldAndKept(String query, String field) {
        var answer = visitor.get("/de/termine?" + query + "&thema=deutsch-lernen");
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(Visitor.text(answer));
        var input = page.selectFirst("input[name=" + field + "]");
        assertThat(input.attr("aria-invalid")).isEqualTo("true");
        assertThat(input.attr("value")).isNotEmpty();
        assertThat(page.select("#" + input.attr("aria-describedby")).text()).isNotEmpty();
        assertThat(page.select("[role=alert] a[href=#" + field + "]")).hasSize(1);
        assertThat(page.select("input[value=deutsch-lernen]").hasAttr("checked"))
                .isTrue();
        assertThat(Visitor.text(answer)).doesNotContain("<script>alert");
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() {
        var today = LocalDate.now(clock);
        var answer = visitor.get("/de/termine?von=" + today.plusDays(9) + "&bis=" + today);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(Visitor.text(answer)).select("#bis-e").text()).contains("Ende");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/de/termine?thema=%22%3E%3Cimg%20src=x%3E",
                "/de/termine?monat=2026-13&ort=Atlantis",
                "/de/termine?monat=9999-12",
                "/de/termine?kosten=frei&kosten=teuer",
                "/de/orte?zugang=xx&stadtteil=&seite=abc",
                "/de/orte?seite=99999999999"
            })
    void whatNobodyOffersIsPassedOver(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(answer)).doesNotContain("<img src=x");
    }

    @Test
    void aDayOfTheCalendarKnowsWinterTime() {
        var shown = structured(visitor.page("/de/termine/sprachcafe-am-dienstag?datum=2027-06-15"));
        assertThat(OffsetDateTime.parse(shown.get("startDate").asString())).isEqualTo("2027-06-15T15:00:00+02:00");
    }

    @Test
    void thePortalCanBeInstalled() {
        var manifest = json.readTree(visitor.text("/ar/manifest.webmanifest"));
        assertThat(manifest.get("dir").asString()).isEqualTo("rtl");
        assertThat(manifest.get("start_url").asString()).isEqualTo("/ar/");
        for (var icon : manifest.get("icons")) {
            var answer = visitor.get(icon.get("src").asString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue(icon.get("type").asString());
        }
        var worker = visitor.get("/sw.js");
        assertThat(worker.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(worker.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript");
    }

    @Test
    void withoutATileServerThereAreNoTiles() {
        assertThat(visitor.get("/karte/14/8509/5463.png").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/karte/99/0/0.png").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/karte/14/-1/0.png").statusCode()).isEqualTo(404);
    }

    @Test
    void theSecondCentreShowsNothingOfTheFirst() {
        for (var path : PAGES) {
            var answer = visitor.at("musterstadt.localhost", "/de" + path);
            assertThat(answer.statusCode()).as(path).isLessThan(500);
            assertThat(Visitor.text(answer)).as(path).doesNotContain("Leverkusen", "Griffbereit", "Beispielbrücke");
        }
    }

    @Test
    void everyEmergencyNumberMayBeDialledInEveryLanguage() {
        for (var language : PortalLanguage.full()) {
            var page = visitor.page("/" + language.tag() + "/seiten/notfallnummern");
            assertThat(page.select(".prose a[href^=tel:]").eachAttr("href"))
                    .as(language.tag())
                    .contains(
                            "tel:112", "tel:110", "tel:116117", "tel:116016", "tel:116006", "tel:116111", "tel:116123")
                    .contains("tel:+498001110550", "tel:116116");
            assertThat(page.select(".prose strong:matches([0-9]{3}):not(a *)").eachText())
                    .as(language.tag())
                    .isEmpty();
        }
    }

    /** The notice of the real page, loaded as a past one, is put in force again. */
    @Test
    void aNoticeInForceIsSeenOnEveryPageInEveryLanguageAndInTheStructuredData() throws Exception {
        var editor = signedIn.as(Role.REDAKTION);
        var list = editor.get("/verwaltung/zentrum/hinweise").body();
        var past = first("hinweise/([0-9a-f-]{36})/erneut", list);
        var today = LocalDate.now(clock);
        var dates = new HashMap<String, Object>();
        dates.put("fromDate", today.toString());
        dates.put("toDate", today.plusDays(5).toString());
        assertThat(editor.post("/verwaltung/zentrum/hinweise/" + past + "/erneut", dates)
                        .statusCode())
                .isEqualTo(302);
        var there = eventAtTheHouse();
        try {
            for (var language : PortalLanguage.full())
                for (var path : PAGES) {
                    var page = visitor.page("/" + language.tag() + path);
                    assertThat(page.select("aside.notice .row")).hasSize(1);
                    assertThat(page.select("aside.notice.restricted h2"))
                            .as(language.tag() + path)
                            .hasSize(1);
                    assertThat(page.select("aside.notice details.fold:not([open]) > summary"))
                            .as("only the start page says all of it at once: %s", path)
                            .hasSize(path.equals("/") ? 0 : 1);
                    assertThat(page.select("aside.notice p:not(.muted)").text())
                            .as(language.tag() + path)
                            .isNotEmpty();
                }
            for (var language : PortalLanguage.full()) {
                var visits = messages.in(language).get("centre.opening.no-visits");
                var offer = visitor.page("/" + language.tag() + "/angebote/seiteneinstieg");
                assertThat(offer.select("section:has(> #zeiten) .pause").text()).contains(visits);
                assertThat(offer.select("section:has(> #zeiten)").text())
                        .doesNotContain(messages.in(language).get("time.appointment"));
                assertThat(visitor.page("/" + language.tag() + "/kontakt")
                                .select(".intro .lead")
                                .text())
                        .contains(visits);
                for (var path : List.of(
                        "/angebote/seiteneinstieg", "/orte/ki-haus", "/organisationen/ki-leverkusen", "/ueber-uns"))
                    assertThat(visitor.page("/" + language.tag() + path)
                                    .select(".intro > h1 ~ .pause:has(~ .lead), .intro > h1 ~ .pause:has(~ dl)")
                                    .text())
                            .as("above every text that asks people to come: %s", path)
                            .contains(visits);
                for (var path : List.of("/angebote/griffbereit", "/termine/sprachcafe-am-dienstag"))
                    assertThat(visitor.page("/" + language.tag() + path).select(".intro .pause"))
                            .as("elsewhere people may come")
                            .isEmpty();
                assertThat(visitor.page("/" + language.tag() + there.path())
                                .select(".intro > h1 ~ .pause")
                                .text())
                        .contains(visits);
                for (var path : List.of("/seiten/erste-schritte", "/mitmachen"))
                    assertThat(visitor.page("/" + language.tag() + path)
                                    .select("aside.contact")
                                    .text())
                            .as("where the centre itself answers: %s", path)
                            .contains(visits);
                var missing = Jsoup.parse(Visitor.text(visitor.get("/" + language.tag() + "/gibt-es-nicht")));
                assertThat(missing.select("aside.notice details.fold:not([open]) > summary"))
                        .as("nor does a page that is none")
                        .hasSize(1);
            }
            for (var path : List.of("/ueber-uns", "/kontakt"))
                assertThat(visitor.page("/de-x-leicht" + path).select(".intro").text())
                        .contains("Sie können uns gerade nicht besuchen");
            for (var path : EASY)
                assertThat(visitor.page("/de-x-leicht" + path).select("aside.notice"))
                        .as(path)
                        .hasSize(1);
            assertThat(visitor.page("/de/").select(".hours").text()).containsIgnoringCase("telefon");
            var closed = structured(visitor.page("/de/ueber-uns")).get("specialOpeningHoursSpecification");
            assertThat(closed).isNotNull();
            assertThat(closed.toString()).contains("\"opens\":\"00:00\"", "\"closes\":\"00:00\"");
        } finally {
            var again = first(
                    "hinweise/([0-9a-f-]{36})/ende",
                    editor.get("/verwaltung/zentrum/hinweise").body());
            editor.post("/verwaltung/zentrum/hinweise/" + again + "/ende", new HashMap<>());
            CurrentCentre.call(leverkusen(), () -> editing.withdraw(there.id()));
        }
        assertThat(visitor.page("/de/").select("aside.notice")).isEmpty();
    }

    /** Like one of the sample set, but where the centre itself is. */
    private Published eventAtTheHouse() throws Exception {
        return CurrentCentre.call(leverkusen(), () -> {
            var like = directory
                    .bySlug(Kind.EVENT, "sprachcafe-am-dienstag", PortalLanguage.DE)
                    .orElseThrow();
            var house =
                    directory.bySlug(Kind.PLACE, "ki-haus", PortalLanguage.DE).orElseThrow();
            var facts = (EventFacts) like.facts();
            var here = new EventFacts(
                    facts.common(), facts.schedule(), facts.provider(), null, house.id(), null, null, List.of(), null);
            var draft = editing.create(
                    new Editing.Draft(here, Texts.titled("Offener Abend im Haus"), null, null, 0), null, false);
            editing.publish(draft.id());
            return directory.byId(draft.id(), PortalLanguage.DE).orElseThrow();
        });
    }

    private Centre leverkusen() {
        return centres.bySlug("leverkusen").orElseThrow();
    }

    private static String first(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    private JsonNode structured(Document page) {
        return json.readTree(
                page.selectFirst("script[type=application/ld+json]").data());
    }
}

package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Contact;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.json.JsonMapper;

/** The public pages as somebody without JavaScript gets them. */
@House
class OfferPagesTests {
    private static final List<String> PAGES = List.of(
            "/angebote",
            "/angebote/griffbereit",
            "/angebote/sprachcafe-beispiel",
            "/angebote/thema/deutsch-lernen",
            "/angebote/thema/kurse-fuer-frauen",
            "/organisationen",
            "/organisationen/verein-beispielbruecke",
            "/gemerkt",
            "/inhalt");

    @Autowired
    Visitor visitor;

    @Autowired
    Editing editing;

    @Autowired
    Centres centres;

    @Autowired
    Ids ids;

    @Autowired
    JsonMapper json;

    static Stream<String> pages() {
        return Stream.of("de", "ar").flatMap(lang -> PAGES.stream().map(path -> "/" + lang + path));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageOpensInGermanAndArabic(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var page = Jsoup.parse(Visitor.text(answer));
        assertThat(page.select("html").attr("dir")).isEqualTo(path.startsWith("/ar") ? "rtl" : "ltr");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], script:not([src]):not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/de/angebote/gibt-es-nicht", "/de/angebote/thema/gibt-es-nicht", "/de/organisationen/nein"})
    void whatDoesNotExistIsA404InTheReadersLanguage(String path) {
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visitor.text(answer)).contains("lang=\"de\"", "Diese Seite gibt es hier nicht");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/inhalt", "/ar/gemerkt", "/uk/kontakt", "/de/orte"})
    void everyPageShowsTheWayBackToTheStart(String path) {
        assertThat(visitor.page(path).select(".crumbs a").eachAttr("href")).contains(path.substring(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/angebote", "/de/termine", "/de/orte", "/de/suche?q=sprachkurs"})
    void theChoicesOfAFilterAllBeginWithACapital(String path) {
        assertThat(visitor.page(path).select(".filters .choice").eachText())
                .isNotEmpty()
                .allMatch(choice -> Character.isUpperCase(choice.charAt(0)));
    }

    @Test
    void thePageOfAllPagesLeavesNoEntryOfTheMenuOut() {
        var page = visitor.page("/de/inhalt");
        assertThat(page.select("main a").eachAttr("href"))
                .containsAll(page.select(".nav a").eachAttr("href"));
    }

    @Test
    void aGermanNameKeepsItsBracketsInsideAnArabicText() {
        var title = "\u2066(Sprachpatinnen und Sprachpaten)\u2069";
        assertThat(visitor.page("/ar/angebote/sprachpaten").select("h1").text()).contains(title);
        assertThat(visitor.page("/ar/angebote").text()).contains("\u2066Beispiel-Wohlfahrt Leverkusen\u2069");
        assertThat(visitor.page("/ar/kontakt").select(".prose").text()).doesNotContain("\u2066\u2069");
    }

    @Test
    void theDoorOpensInTheReadersLanguage() {
        var answer = visitor.get("/", "Accept-Language", "ku, de;q=0.5");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).isEqualTo("/kmr/");
        assertThat(answer.headers().firstValue("Vary")).hasValue("Accept-Language");
    }

    @Test
    void anotherWayToWriteAnAddressLeadsToIt() {
        var answer = visitor.get("/de-DE/angebote/?thema=wohnen");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(location(answer)).isEqualTo("/de/angebote?thema=wohnen");
    }

    @Test
    void everyAnswerOfAFilterLeadsToAsManyOffersAsItSays() {
        var choices = visitor.page("/de/angebote").select(".filters .choice");
        assertThat(choices).hasSizeGreaterThan(15);
        for (var choice : choices) {
            var input = choice.selectFirst("input");
            var count = choice.selectFirst(".num").text();
            var list = visitor.page("/de/angebote?" + input.attr("name") + "="
                    + java.net.URLEncoder.encode(input.attr("value"), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(list.selectFirst("h1").text()).as(input.outerHtml()).startsWith(count + " ");
        }
    }

    @Test
    void chosenFiltersStayChosenAndCanBeTakenAway() {
        var list = visitor.page("/de/angebote?kinder=betreuung&deutsch=kein&thema=deutsch-lernen");
        assertThat(list.select(".filters input[checked]").eachAttr("value")).containsExactly("kein", "betreuung");
        assertThat(list.select(".filters input[type=hidden]").attr("value")).isEqualTo("deutsch-lernen");
        assertThat(list.select(".chip:contains(Kinderbetreuung)").attr("href"))
                .isEqualTo("/de/angebote?thema=deutsch-lernen&deutsch=kein");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?thema=%3Cscript%3Ealert(1)%3C/script%3E",
                "?seite=-1",
                "?seite=99999999999",
                "?seite=abc",
                "?alter=0-5-9&deutsch=C3",
                "?stadtteil=%22%3E%3Cimg%20src=x%3E",
                "?sprache=xx&sprache=&unbekannt=1"
            })
    void whatNobodyOffersIsPassedOver(String query) {
        var answer = visitor.get("/de/angebote" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(answer)).doesNotContain("alert(1)", "<img src=x");
    }

    @Test
    void anAnswerThatNobodyOffersIsSaidToBeMissing() {
        assertThat(visitor.page("/de/angebote?sprache=xx")
                        .select("#treffer > .state")
                        .text())
                .contains("gibt es hier nicht");
        assertThat(visitor.page("/de/angebote?sprache=").select("#treffer > .state"))
                .isEmpty();
        assertThat(visitor.page("/de/termine?ort=Atlantis").select("#treffer > .state"))
                .hasSize(1);
        assertThat(visitor.page("/de/orte?zugang=xx").select("#treffer > .state"))
                .hasSize(1);
    }

    @Test
    void aLongListComesInPages() {
        var first = visitor.page("/de/angebote");
        var second = visitor.page("/de/angebote?seite=2");
        assertThat(first.select(".hit")).hasSize(OfferListing.SIZE);
        assertThat(second.select(".hit a").eachAttr("href"))
                .doesNotContainAnyElementsOf(first.select(".hit a").eachAttr("href"));
        assertThat(first.select(".letters a").last().attr("href")).contains("seite=3#a-");
    }

    @Test
    void sensitivePagesAreNeverKeptAndHaveAQuickExit() {
        var answer = visitor.get("/de/angebote/frauenberatung-bei-gewalt");
        assertThat(answer.headers().firstValue("X-Teilhabe-Keep")).hasValue("never");
        var page = Jsoup.parse(Visitor.text(answer));
        assertThat(page.select("[data-quick-exit]")).hasSize(1);
        assertThat(page.select("[data-keep], [data-offline]")).isEmpty();
        assertThat(visitor.get("/de/angebote/griffbereit").headers().firstValue("X-Teilhabe-Keep"))
                .isEmpty();
        var list = visitor.page("/de/angebote/thema/gewalt-gegen-frauen");
        assertThat(list.select("[data-keep]")).isEmpty();
    }

    /** Whoever offers something sensitive, and what a search for it finds, betrays as much as the offer. */
    @Test
    void whatLeadsToSensitiveOffersIsNeverKeptEither() {
        for (var path : List.of(
                "/organisationen/frauenberatung-beispiel",
                "/orte/gesundheitshaus-schlebusch",
                "/seiten/krank-was-tun",
                "/seiten/notfallnummern",
                "/suche?q=gewalt")) {
            var answer = visitor.get("/de" + path);
            assertThat(answer.headers().firstValue("X-Teilhabe-Keep")).as(path).hasValue("never");
            assertThat(Jsoup.parse(Visitor.text(answer)).select("[data-quick-exit]"))
                    .as(path)
                    .hasSize(1);
        }
        assertThat(visitor.page("/de/organisationen/frauenberatung-beispiel").select("[data-keep], [data-offline]"))
                .isEmpty();
        assertThat(visitor.page("/de/orte/gesundheitshaus-schlebusch").select("[data-keep], [data-offline]"))
                .isEmpty();
        for (var path : List.of("/de/organisationen/ki-leverkusen", "/de/orte/ki-haus"))
            assertThat(visitor.get(path).headers().firstValue("X-Teilhabe-Keep"))
                    .as(path)
                    .isEmpty();
        assertThat(visitor.page("/de/suche?q=Gesundheitshaus&art=place").select(".hit"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(
                                hit.select(
                                        "a[href*=gesundheitshaus-schlebusch] ~ .keep, [data-href*=orte/gesundheitshaus-schlebusch]"))
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/de/angebote?thema=wohnen&seite=2&unfug=1, /ar/angebote?thema=wohnen",
        "/de/angebote?sprache=ar&sprache=tr&deutsch=kein, /ar/angebote?sprache=ar&sprache=tr&deutsch=kein",
        "/de/suche?q=kita%20%22%3E%3Cb%3E&art=offer, /ar/suche?q=kita+%22%3E%3Cb%3E&art=offer",
        "/de/termine?von=24.12.2026&alter=7, /ar/termine?von=24.12.2026&alter=7",
        "/de/fehler-melden?seite=/angebote/griffbereit, /ar/fehler-melden?seite=%2Fangebote%2Fgriffbereit",
        "/de/angebote/griffbereit?utm=x, /ar/angebote/griffbereit"
    })
    void theSamePageInAnotherLanguageAnswersTheSameQuestion(String path, String other) {
        assertThat(visitor.page(path).select(".head a[lang=ar]").eachAttr("href"))
                .hasSize(2)
                .containsOnly(other);
    }

    @Test
    void nothingOverlongIsSaidAgainAndSearchEnginesSeeThePageAlone() {
        var long61 = "x".repeat(61);
        var page = visitor.page("/de/termine/sprachcafe-am-dienstag?datum=2026-12-22&ort=" + long61);
        assertThat(page.select(".tongues a[lang=ar]").attr("href"))
                .isEqualTo("/ar/termine/sprachcafe-am-dienstag?datum=2026-12-22");
        assertThat(page.select("link[rel=canonical], link[hreflang]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href")).doesNotContain("ort="));
        assertThat(visitor.page("/de/suche?q=" + "y".repeat(201))
                        .select(".tongues a[lang=ar]")
                        .attr("href"))
                .isEqualTo("/ar/suche");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "tr", "uk", "fa"})
    void theReadersOwnLanguageIsTheFirstToChoose(String language) {
        assertThat(visitor.page("/" + language + "/angebote")
                        .select(".filters input[name=sprache]")
                        .eachAttr("value"))
                .startsWith(language)
                .hasSizeGreaterThan(3);
    }

    @Test
    void aMailAddressIsShownByAButtonOnly() {
        var page = visitor.page("/de/angebote/sprachcafe-beispiel");
        var form = page.selectFirst(".contact form");
        assertThat(form.attr("method")).isEqualTo("post");
        assertThat(form.attr("action")).isEqualTo("/de/adresse");
        assertThat(form.select("input").eachAttr("name")).containsExactly("eintrag", "kontakt");
        assertThat(page.select(".contact a[href^=tel]").attr("href")).isEqualTo("tel:+492214710111");
    }

    @Test
    void whatIsNotTranslatedIsGermanAndSaysSo() throws Exception {
        var centre = newCentre();
        at(centre, () -> published("Sprachcafé", "Sprechen bei Kaffee"));
        var page = page(centre, "/ar/angebote/sprachcafe");
        assertThat(page.select("h1 bdi").attr("lang")).isEqualTo("de");
        assertThat(page.select(".lead").attr("lang")).isEqualTo("de");
        assertThat(page.select(".lead").attr("dir")).isEqualTo("ltr");
        assertThat(page.select(".intro .state.info")).hasSize(1);
    }

    @Test
    void aMachinesWordsAreMarkedUntilSomebodyReleasesThem() throws Exception {
        var centre = newCentre();
        var cafe = at(centre, () -> {
            var entry = published("Sprachcafé", "Sprechen bei Kaffee");
            var texts = new Texts(Map.of(TextField.TITLE, "Language café", TextField.SUMMARY, "Talk over coffee"));
            editing.translate(entry.id(), PortalLanguage.EN, texts, 1, Translation.Origin.MACHINE, 0);
            editing.publishTranslation(entry.id(), PortalLanguage.EN);
            return entry;
        });
        assertThat(page(centre, "/en/angebote/sprachcafe").text()).contains("Language café", "A computer translated");
        at(centre, () -> editing.release(cafe.id(), PortalLanguage.EN));
        assertThat(page(centre, "/en/angebote/sprachcafe").text()).doesNotContain("A computer translated");
    }

    @Test
    void contactsAreCalledByNamesInTheReadersLanguageWhereEachHasOne() throws Exception {
        var centre = newCentre();
        var offer = at(centre, () -> {
            var entry = published("Sprachcafé", "");
            var two = entry.facts().withContacts(List.of(contact("Anmeldung"), contact("Kinderbetreuung")));
            var saved = editing.save(entry.id(), new Editing.Draft(two, entry.texts(), null, null, entry.version()));
            assertThat(saved.texts().get(TextField.CONTACTS)).isEqualTo("Anmeldung\nKinderbetreuung");
            translated(saved, "Registration\nChildcare");
            return editing.publish(saved.id());
        });
        assertThat(page(centre, "/en/angebote/sprachcafe")
                        .select(".contact .person .b")
                        .eachText())
                .containsExactly("Registration", "Childcare");
        assertThat(page(centre, "/de/angebote/sprachcafe")
                        .select(".contact .person .b")
                        .eachText())
                .containsExactly("Anmeldung", "Kinderbetreuung");
        at(centre, () -> {
            translated(editing.find(offer.id()), "Registration");
            return true;
        });
        assertThat(page(centre, "/en/angebote/sprachcafe")
                        .select(".contact .person .b bdi[lang=de]")
                        .eachText())
                .containsExactly("Anmeldung", "Kinderbetreuung");
    }

    private void translated(Entry entry, String contacts) {
        var texts = new Texts(Map.of(TextField.TITLE, "Language café", TextField.CONTACTS, contacts));
        var version = editing.translations(entry.id()).stream()
                .mapToInt(Translation::version)
                .findFirst()
                .orElse(0);
        editing.translate(
                entry.id(), PortalLanguage.EN, texts, entry.textRevision(), Translation.Origin.HUMAN, version);
        editing.publishTranslation(entry.id(), PortalLanguage.EN);
    }

    private static Contact contact(String function) {
        return new Contact(function, "+49 221 4710123", null, List.of(), null);
    }

    @Test
    void anOldAddressLeadsOnForGood() throws Exception {
        var centre = newCentre();
        at(centre, () -> {
            var cafe = published("Sprachcafé", "");
            edit(cafe, "Sprachtreff");
            return editing.publish(cafe.id());
        });
        var answer = visitor.at(centre.slug() + ".localhost", "/fa/angebote/sprachcafe");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(location(answer)).isEqualTo("/fa/angebote/sprachtreff");
    }

    @Test
    void markupInATextIsText() throws Exception {
        var centre = newCentre();
        at(centre, () -> published("Café </script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"));
        var slug = "cafe-script-script-alert-1-script";
        var page = page(centre, "/de/angebote/" + slug);
        assertThat(page.select("script:not([src]):not([type=application/ld+json]), main img"))
                .isEmpty();
        var data = json.readTree(
                page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.get("name").asString()).isEqualTo("Café </script><script>alert(1)</script>");
        assertThat(page(centre, "/de/angebote").select("main img, main script")).isEmpty();
    }

    @Test
    void theStructuredDataSayWhatThePageSays() {
        var page = visitor.page("/de/angebote/sprachcafe-beispiel");
        var data = json.readTree(
                page.selectFirst("script[type=application/ld+json]").data());
        assertThat(data.get("@type").asString()).isEqualTo("GovernmentService");
        assertThat(data.get("name").asString()).isEqualTo(page.selectFirst("h1").text());
        assertThat(data.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(data.get("inLanguage").asString()).isEqualTo("de");
        assertThat(data.get("serviceOperator").get("name").asString()).contains("Beispielbrücke");
    }

    @Test
    void oneCentreShowsNothingOfAnother() {
        assertThat(visitor.at("musterstadt.localhost", "/de/angebote/griffbereit")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.text(visitor.at("musterstadt.localhost", "/de/inhalt")))
                .doesNotContain("Griffbereit");
    }

    @Test
    void theSitemapListsPagesWithAllTheirLanguages() {
        var index = Jsoup.parse(visitor.text("/sitemap.xml"), "", org.jsoup.parser.Parser.xmlParser());
        assertThat(index.select("loc")).hasSize(PortalLanguage.full().size());
        var german = Jsoup.parse(visitor.text("/sitemap-de.xml"), "", org.jsoup.parser.Parser.xmlParser());
        var page =
                german.select("url:has(loc:contains(/de/angebote/griffbereit))").first();
        assertThat(page.select("xhtml|link")).hasSize(PortalLanguage.full().size() + 1);
        assertThat(page.select("lastmod").text()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(visitor.text("/robots.txt"))
                .contains("Sitemap: http://localhost:" + visitor.port() + "/sitemap.xml");
    }

    @Test
    void whoeverFoundAHoleLearnsWhereToWrite() {
        assertThat(visitor.text("/.well-known/security.txt")).contains("/de/kontakt", "Expires: 20");
        assertThat(visitor.get("/favicon.ico").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlashTooManyLeadsToThePageMeant() {
        var answer = visitor.get("/de//angebote?kosten=frei");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(location(answer)).isEqualTo("/de/angebote?kosten=frei");
    }

    @Test
    void theMapHoldsTheWholeList() {
        var map = visitor.page("/de/angebote").select("#karte svg");
        var drops = map.select(".pt").eachText().stream();
        var rings = map.select("title").eachText().stream()
                .flatMap(t -> Stream.of(t.replace(" …", "").split(", ")));
        assertThat(Stream.concat(drops, rings)).anyMatch(number -> Integer.parseInt(number) > 20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/de/angebote", "/ar/angebote/sprachcafe-beispiel", "/uk/angebote/thema/deutsch-lernen"})
    void aFirstVisitWeighsAtMostAHundredKilobytes(String path) {
        var answer = visitor.get(path, "Accept-Encoding", "gzip");
        var page = visitor.page(path);
        var weight = answer.body().length;
        var parts = Stream.concat(
                        page.select("link[rel=stylesheet], link[rel=preload]").eachAttr("href").stream(),
                        page.select("script[src]").eachAttr("src").stream())
                .distinct()
                .toList();
        for (var part : parts)
            weight += visitor.get(part, "Accept-Encoding", "gzip").body().length;
        weight += visitor.get(page.selectFirst("use").attr("href").replaceAll("#.*", ""), "Accept-Encoding", "gzip")
                .body()
                .length;
        // Two more weights of the page's script, and the letters of the languages' own names.
        assertThat(weight + 2 * 16_000 + 2 * 4_300).isLessThanOrEqualTo(100_000);
    }

    private Entry published(String title, String summary) {
        var texts = new Texts(Map.of(TextField.TITLE, title, TextField.SUMMARY, summary));
        var contact = new Contact("Team", "+49 221 4710123", "team@verein.example", List.of("de"), null);
        var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(contact), null);
        return editing.publish(editing.create(new Editing.Draft(facts, texts, null, null, 0), null, false)
                .id());
    }

    private void edit(Entry entry, String title) {
        editing.save(entry.id(), new Editing.Draft(entry.facts(), Texts.titled(title), null, null, entry.version()));
    }

    private Document page(Centre centre, String path) {
        var answer = visitor.at(centre.slug() + ".localhost", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(Visitor.text(answer));
    }

    private Centre newCentre() {
        var id = ids.next();
        return centres.found(new Centre(id, "seiten-" + id.toString().substring(24), List.of(), false));
    }

    private static <T> T at(Centre centre, java.util.concurrent.Callable<T> work) throws Exception {
        return CurrentCentre.call(centre, work);
    }

    private static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }
}

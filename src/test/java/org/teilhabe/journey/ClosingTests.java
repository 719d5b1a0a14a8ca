package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.HouseClock;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** The centre closes: entered the day before, seen by everybody on the day. */
@House
class ClosingTests {
    private static final String NOTICES = "/verwaltung/zentrum/hinweise";
    private static final String HOURS = "/verwaltung/zentrum/zeiten";

    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    @Autowired
    HouseClock clock;

    @Autowired
    Messages messages;

    @AfterEach
    void everythingIsAsBefore() {
        clock.reset();
        var head = signedIn.as(Role.LEITUNG);
        for (var deed : List.of("ende", "verwerfen"))
            addresses(NOTICES + "/[0-9a-f-]{36}/" + deed, head.get(NOTICES).body())
                    .forEach(address -> head.post(address, Map.of()));
        addresses(HOURS + "/tage/[0-9a-f-]{36}/entfernen", head.get(HOURS).body())
                .forEach(address -> head.post(address, Map.of()));
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whatIsEnteredForTomorrowIsSeenTomorrow(boolean javaScript) {
        clock.goOnAt(aTuesday().atTime(LocalTime.of(10, 0)));
        var tomorrow = LocalDate.now(clock).plusDays(1);
        try (var head =
                chromium.visit(Device.desk("de").withJavaScript(javaScript)).as(signedIn.as(Role.LEITUNG))) {
            head.open(HOURS).find("a[href$='/tage/neu']").click();
            head.find("#f-first").fill(tomorrow.toString());
            head.find("#f-reason").fill("Betriebsausflug");
            head.find(".save .sign").click();
            assertThat(head.find("main")).containsText("Betriebsausflug");

            head.open(NOTICES).find("a[href$='/hinweise/neu']").click();
            head.find("input[value=CLOSED]").check();
            head.find("#f-fromDate").fill(tomorrow.toString());
            head.find("#f-fromTime").fill("");
            head.find("#f-toDate").fill(tomorrow.toString());
            head.find("#f-title").fill("Heute ist unser Haus geschlossen");
            head.find("#f-text").fill("Morgen sind wir wieder für Sie da.");
            head.find(".save .sign").click();
            assertThat(head.find("main")).containsText("Heute ist unser Haus geschlossen");
        }
        try (var reader = chromium.visit(Device.phone("de").withJavaScript(javaScript))) {
            reader.open("/de/");
            assertThat(reader.find("aside.notice")).hasCount(0);
            assertThat(reader.find(".hours .state")).not().containsText("geschlossen");
            assertThat(reader.find(".hours")).containsText("Betriebsausflug");

            clock.pass(Duration.ofDays(1));
            reader.open("/de/");
            assertThat(reader.find("aside.notice.closed h2")).containsText("Heute ist unser Haus geschlossen");
            assertThat(reader.find("aside.notice")).isInViewport();
            assertThat(reader.find(".hours .state"))
                    .containsText(Pattern.compile("geschlossen", Pattern.CASE_INSENSITIVE));
            reader.open("/ar/ueber-uns");
            assertThat(reader.find("aside.notice.closed h2 bdi")).hasAttribute("lang", "de");
            assertThat(structured(reader.document()))
                    .contains("\"validFrom\":\"" + tomorrow + "\"", "\"closes\":\"00:00\"");

            clock.pass(Duration.ofDays(1));
            reader.open("/de/");
            assertThat(reader.find("aside.notice")).hasCount(0);
            assertThat(reader.find(".hours")).not().containsText("Betriebsausflug");
        }
    }

    /** The notice of the real page, loaded as a past one. */
    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void aPastRestrictionIsPutInForceAgainAndSeenEverywhere(boolean javaScript) {
        try (var head =
                chromium.visit(Device.desk("de").withJavaScript(javaScript)).as(signedIn.as(Role.LEITUNG))) {
            head.open(NOTICES).find("a[href$=erneut]").first().click();
            head.find("#f-toDate").fill(LocalDate.now(clock).plusDays(5).toString());
            head.find(".save .sign").click();
            assertThat(head.find("main h2").first()).isVisible();
            assertThat(head.find("form[action$='/ende']")).hasCount(1);
        }
        try (var reader = chromium.visit(Device.phone("ar").withJavaScript(javaScript))) {
            reader.open("/ar/");
            assertThat(reader.find("aside.notice.restricted [lang]")).hasCount(0);
            assertThat(reader.find("aside.notice h2")).isInViewport();
            assertThat(reader.find("aside.notice a[href^='tel:']")).isVisible();
            assertThat(Interface.wordsNotIn("ar", reader.document())).isEmpty();
            assertThat(structured(reader.open("/ar/ueber-uns").document()))
                    .contains("\"specialOpeningHoursSpecification\"", "\"closes\":\"00:00\"");
            if (javaScript) return; // the answers themselves are the same
            var asked = reader.context().request();
            for (var language : PortalLanguage.full())
                for (var path : List.of("/", "/ueber-uns", "/kontakt")) {
                    var page = page(asked, "/" + language.tag() + path);
                    assertThat(page.select("main").text())
                            .as("%s in %s", path, language.tag())
                            .contains(messages.in(language).get("centre.opening.no-visits") + " "
                                    + page.select("aside.notice h2 .nowrap").text())
                            .contains(messages.in(language).get("centre.opening.still"));
                }
            for (var language : PortalLanguage.full())
                for (var path : PageKinds.in(language.tag())) {
                    var page = page(asked, path);
                    assertThat(page.select("aside.notice.restricted h2"))
                            .as(path)
                            .hasSize(1);
                    assertThat(page.select("aside.notice [lang]"))
                            .as("%s speaks of the notice in its own language", path)
                            .isEmpty();
                }
        }
    }

    private LocalDate aTuesday() {
        return LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private Document page(APIRequestContext asked, String path) {
        return Jsoup.parse(asked.get(chromium.base() + path).text());
    }

    private static String structured(Document page) {
        return page.select("script[type=application/ld+json]").html();
    }

    private static List<String> addresses(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}

package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

/** What stays on somebody's own device, and what never does. */
@House
class OwnDeviceTests {
    private static final String OFFER = "/ar/angebote/griffbereit";
    private static final String SENSITIVE = "/de/angebote/frauenberatung-bei-gewalt";
    private static final String ELSEWHERE = "https://www.wetter.de/";

    @Autowired
    Chromium chromium;

    @Test
    void whatIsMarkedIsFoundAgainWithoutAnAccount() {
        try (var visit = chromium.visit(Device.phone("ar"))) {
            visit.open(OFFER).find(".tools [data-keep]").click();
            assertThat(visit.find(".tools [data-keep]")).hasAttribute("aria-pressed", "true");
            visit.open("/ar/gemerkt");
            assertThat(visit.find("[data-favourites] h2 a")).hasAttribute("href", OFFER);
            visit.find("[data-favourites] .keep").click();
            assertThat(visit.find("[data-favourites] h2 a")).hasCount(0);
            assertThat(visit.context().cookies()).isEmpty();
        }
    }

    /** The title says in which language it is until its page is met again in another; the link leads to the reader's. */
    @Test
    void whatIsMarkedInOneLanguageIsFoundInAnother() {
        try (var visit = chromium.visit(Device.phone("ar"))) {
            visit.open("/uk/angebote/griffbereit").find(".tools [data-keep]").click();
            visit.open("/ar/gemerkt");
            var link = visit.find("[data-favourites] h2 a");
            assertThat(link).hasAttribute("lang", "uk");
            assertThat(link).hasAttribute("dir", "ltr");
            assertThat(link).hasAttribute("href", OFFER);
            visit.open(OFFER);
            var title = visit.find(".tools [data-keep]").getAttribute("data-title");
            visit.open("/ar/gemerkt");
            assertThat(link).hasText(title);
            assertThat(link).not().hasAttribute("lang", "uk");
        }
    }

    @Test
    void withoutJavaScriptTheReaderIsToldWhyNothingCanBeMarked() {
        try (var visit = chromium.visit(Device.phone("ar").withJavaScript(false))) {
            visit.open("/ar/gemerkt");
            assertThat(visit.find("noscript .state")).isVisible();
        }
    }

    @Test
    void whatIsKeptIsReadWithoutANetworkUntilEverythingIsDeleted() {
        try (var visit = chromium.visit(Device.phone("ar"))) {
            visit.open(OFFER).find(".tools [data-keep]").click();
            visit.find(".tools [data-offline]").click();
            assertThat(visit.find(".tools [data-offline]")).hasAttribute("aria-pressed", "true");
            // A promise is true at once; what it brings is not.
            visit.page()
                    .waitForFunction(
                            "() => { caches.match('/uk/offline').then((page) => { self.ready = page }); return self.ready }");

            visit.offline(true);
            visit.page().reload();
            assertThat(visit.find("h1")).isVisible();
            assertThat(visit.find("html")).hasAttribute("dir", "rtl");
            assertThat(visit.find(".contact a.bigphone").first()).isVisible();
            assertThat(visit.find("body")).not().hasCSS("background-color", "rgba(0, 0, 0, 0)");
            visit.open("/ar/termine");
            assertThat(visit.find("[data-offline-list] a.link")).hasAttribute("href", OFFER);
            assertThat(visit.find("[data-offline-list] a.link")).not().containsText("Portal");
            visit.open("/uk/termine");
            assertThat(visit.find("html")).hasAttribute("lang", "uk");

            visit.offline(false);
            visit.open("/ar/gemerkt");
            visit.find("[data-offline-clear]").click();
            assertThat(visit.find("[data-offline-list] a.link")).hasCount(0);
            assertThat(visit.find("[data-favourites] h2 a")).hasCount(0);
            assertThat(visit.page().evaluate("() => caches.keys()")).isEqualTo(List.of());
            assertThat(visit.page().evaluate("() => Object.keys(localStorage)")).isEqualTo(List.of());
        }
    }

    @Test
    void aPageAboutViolenceIsNeverKept() {
        try (var visit = chromium.visit(Device.phone("de"))) {
            visit.open(SENSITIVE);
            assertThat(visit.find("[data-keep], [data-offline]")).hasCount(0);
            var refused = visit.page().evaluate("""
                            async (url) => {
                              const { active } = await navigator.serviceWorker.ready
                              const { port1, port2 } = new MessageChannel()
                              const said = new Promise((done) => { port1.onmessage = ({ data }) => done(data.ok) })
                              active.postMessage({ type: 'keep', url }, [port2])
                              return said
                            }""", SENSITIVE);
            assertThat(refused).isEqualTo(false);
            assertThat(visit.page().evaluate("url => caches.match(url).then(found => found === undefined)", SENSITIVE))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whoReadsItIsGoneWithOneTap(boolean javaScript) {
        try (var visit = chromium.visit(Device.phone("de").withJavaScript(javaScript))) {
            visit.expects(ELSEWHERE);
            visit.open("/de/").open(SENSITIVE);
            assertThat(visit.find("nav.exit a")).isInViewport();
            visit.find("nav.exit a").click();
            assertThat(visit.page()).hasURL(ELSEWHERE);
            if (javaScript) {
                visit.page().goBack();
                assertThat(visit.path()).isEqualTo("/de/");
            }
        }
    }

    @Test
    void threeTimesEscapeLeavesAsWell() {
        try (var visit = chromium.visit(Device.desk("de"))) {
            visit.expects(ELSEWHERE);
            visit.open(SENSITIVE);
            for (var n = 0; n < 3; n++) visit.page().keyboard().press("Escape");
            assertThat(visit.page()).hasURL(ELSEWHERE);
        }
    }
}

package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.HouseClock;
import org.teilhabe.platform.web.RateLimits;

/** Somebody writes to the centre, or would rather use a mail programme. */
@House
class WritingTests {
    @Autowired
    Chromium chromium;

    @Autowired
    HouseClock clock;

    @Autowired
    RateLimits limits;

    @BeforeEach
    void withinTheLimits() {
        limits.forget();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whoeverWritesIsGivenANumber(boolean javaScript) {
        try (var visit = chromium.visit(Device.phone("tr").withJavaScript(javaScript))) {
            visit.open("/tr/kontakt").find("#nachricht").fill("Çocuğum için okul yeri arıyorum.");
            visit.find("#mail").fill("elif@post.example");
            clock.pass(Duration.ofSeconds(30));
            visit.find("form.form .sign").click();
            assertThat(visit.find(".bigphone bdi")).hasText(Pattern.compile("KI-[0-9]{4}-[0-9]{4,}"));
            assertThat(visit.find("html")).hasAttribute("lang", "tr");
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void whatIsMissingIsSaidAtItsFieldAndNoWordIsLost(boolean javaScript) {
        try (var visit = chromium.visit(Device.phone("de").withJavaScript(javaScript))) {
            visit.open("/de/kontakt").find("#nachricht").fill("Wo lerne ich Deutsch?");
            visit.find("#mail").fill("keine-adresse");
            clock.pass(Duration.ofSeconds(30));
            visit.find("form.form .sign").click();
            assertThat(visit.find("#mail")).hasAttribute("aria-invalid", "true");
            assertThat(visit.find("#mail-e")).isVisible();
            assertThat(visit.find("#mail")).hasValue("keine-adresse");
            assertThat(visit.find("#nachricht")).hasValue("Wo lerne ich Deutsch?");
            visit.find("[role=alert] a[href='#mail']").click();
            visit.find("#mail").fill("amal@post.example");
            clock.pass(Duration.ofSeconds(30));
            visit.find("form.form .sign").click();
            assertThat(visit.find(".bigphone bdi")).hasText(Pattern.compile("KI-[0-9]{4}-[0-9]{4,}"));
        }
    }

    @ParameterizedTest(name = "JavaScript {0}")
    @ValueSource(booleans = {true, false})
    void anAddressIsShownToWhoeverAsksForIt(boolean javaScript) {
        try (var visit = chromium.visit(Device.phone("de").withJavaScript(javaScript))) {
            visit.open("/de/impressum");
            assertThat(visit.find("a[href^='mailto:']")).hasCount(0);
            visit.find("main form[action='/de/adresse'] button").first().click();
            assertThat(visit.find("a[href^='mailto:']")).isVisible();
        }
    }
}

package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

@House
class ShortcutTests {
    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    @Test
    void keysOfTheDeskAreExplainedAndCanBeSwitchedOff() {
        try (var visit = chromium.visit(Device.desk("de")).as(signedIn.as(Role.REDAKTION))) {
            visit.open("/verwaltung/angebote");
            visit.find(".keysopen").click();
            assertThat(visit.find("#shortcuts")).containsText("Neues Angebot");
            visit.find("[data-shortcuts-off]").check();
            visit.find("#shortcuts [data-close]").click();
            visit.page().keyboard().press("n");
            assertThat(visit.page()).hasURL(java.util.regex.Pattern.compile("/verwaltung/angebote$"));

            visit.open("/verwaltung/angebote");
            visit.find(".keysopen").click();
            assertThat(visit.find("[data-shortcuts-off]")).isChecked();
            visit.find("[data-shortcuts-off]").uncheck();
            visit.find("#shortcuts [data-close]").click();
            visit.page().keyboard().press("n");
            visit.page().waitForURL("**/verwaltung/angebote/neu");
        }
    }
}

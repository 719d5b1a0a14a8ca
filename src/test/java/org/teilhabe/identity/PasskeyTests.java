package org.teilhabe.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.RateLimits;

@House
class PasskeyTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    RateLimits limits;

    @LocalServerPort
    int port;

    @Test
    void aPasskeyIsMadeOnceAndThenOpensTheDoorAlone() {
        signedIn.as(Role.LEITUNG);
        limits.forget();
        try (var playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                var chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            var page = chromium.newPage();
            page.setDefaultTimeout(60_000);
            deviceThatKnowsItsPerson(page);

            page.navigate(address("/anmelden?lang=de"));
            page.fill("#mail", "leitung@test.example");
            page.fill("#password", SignedIn.PASSWORD);
            page.click("button.sign");
            page.navigate(address("/verwaltung/konto"));
            page.fill("[data-passkey-label]", "Probehandy");
            page.click("[data-passkey-register]");
            assertThat(page.getByText("Probehandy").first()).isVisible();

            page.context().clearCookies();
            page.navigate(address("/anmelden?lang=de&weiter=/verwaltung/konto"));
            page.click("[data-passkey-login]");
            page.waitForURL("**/verwaltung/konto");
            assertThat(page.locator("main")).containsText("Passkey · seit");
        }
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void deviceThatKnowsItsPerson(Page page) {
        var devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var device = new JsonObject();
        device.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", device);
    }
}

package org.teilhabe.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.RateLimits;

@House
class PasskeyTests {
    @Autowired
    Chromium chromium;

    @Autowired
    SignedIn signedIn;

    @Autowired
    RateLimits limits;

    private static final String CHALLENGE = "**/webauthn/authenticate/options";

    @Test
    void aPasskeyIsMadeOnceAndThenOpensTheDoorAlone() {
        signedIn.as(Role.LEITUNG);
        limits.forget();
        try (var visit = chromium.visit(Device.desk("de"))) {
            var finger = new Finger(visit.page());
            visit.open("/anmelden?lang=de");
            visit.find("#mail").fill("leitung@test.example");
            visit.find("#password").fill(SignedIn.PASSWORD);
            visit.find("button.sign").click();
            visit.page().waitForURL("**/verwaltung");
            visit.open("/verwaltung/konto");
            visit.find("[data-passkey-label]").fill("Probehandy");
            finger.laidOn(true);
            visit.find("[data-passkey-register]").click();
            assertThat(visit.page().getByText("Probehandy").first()).isVisible();

            visit.context().clearCookies();
            finger.laidOn(false);
            // The page offers passkeys by itself; only when it has asked for that, the button is pressed. A device that
            // is
            // asked while no finger is on it never looks again: the finger is there before the button's answer is.
            visit.page().waitForResponse(CHALLENGE, () -> visit.open("/anmelden?lang=de&weiter=/verwaltung/konto"));
            visit.page().route(CHALLENGE, asking -> {
                finger.laidOn(true);
                asking.fallback();
            });
            visit.page()
                    .waitForRequest(
                            request -> request.url().endsWith("/login/webauthn?lang=de"),
                            () -> visit.find("[data-passkey-login]").click());
            visit.page().waitForURL("**/verwaltung/konto");
            assertThat(visit.find("main")).containsText("Passkey · seit");
        }
    }

    /** A device that knows its person, as soon as the person lays a finger on it. */
    private static final class Finger {
        private final CDPSession devices;
        private final JsonElement id;

        Finger(Page page) {
            devices = page.context().newCDPSession(page);
            devices.send("WebAuthn.enable");
            var options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            options.addProperty("hasResidentKey", true);
            options.addProperty("hasUserVerification", true);
            options.addProperty("isUserVerified", true);
            var device = new JsonObject();
            device.add("options", options);
            id = devices.send("WebAuthn.addVirtualAuthenticator", device).get("authenticatorId");
            laidOn(false);
        }

        void laidOn(boolean on) {
            var presence = new JsonObject();
            presence.add("authenticatorId", id);
            presence.addProperty("enabled", on);
            devices.send("WebAuthn.setAutomaticPresenceSimulation", presence);
        }
    }
}

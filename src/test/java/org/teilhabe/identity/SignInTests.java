package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.RateLimits;

@House
class SignInTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    RateLimits limits;

    @Test
    void aPersonWithAPasswordComesIn() {
        var page = signedIn.as(Role.REDAKTION).get("/verwaltung/konto");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Probe redaktion@test.example");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(v -> assertThat(v).contains("no-store"));
    }

    @Test
    void whoeverIsNotSignedInIsLedToTheDoorAndBack() {
        var answer = signedIn.nobody().get("/verwaltung/konto?a=b");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .endsWith("/anmelden?weiter=%2Fverwaltung%2Fkonto%3Fa%3Db");
    }

    @Test
    void lookingAtTheSignInPageMakesNoSession() {
        var browser = signedIn.nobody();
        assertThat(browser.get("/anmelden").statusCode()).isEqualTo(200);
        assertThat(browser.cookies()).containsOnlyKeys("formular");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        signedIn.as(Role.KASSE);
        var known = signedIn.nobody().signIn("kasse@test.example", "ganz falsch geraten");
        var unknown = signedIn.nobody().signIn("niemand@test.example", "ganz falsch geraten");
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(known.body()).contains("stimmt nicht").doesNotContain("ganz falsch geraten");
    }

    @Test
    void aSessionIsWorthNothingAtAnotherCentre() {
        var other = signedIn.centre("anderswo");
        var thief = signedIn.as(Role.LEITUNG).movedTo(other.slug() + ".localhost");
        assertThat(thief.get("/verwaltung/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var answer = signedIn.as(Role.LEITUNG).postPlain("/abmelden", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSession() {
        signedIn.as(Role.FREIGABE);
        var browser = signedIn.enter(signedIn.first(), "freigabe@test.example");
        assertThat(browser.post("/abmelden", Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .contains("/anmelden?sagt=abgemeldet");
        assertThat(browser.get("/verwaltung/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void twoRequestsAtOnceDoNotTripOverTheSession() {
        signedIn.as(Role.KASSE);
        var browser = signedIn.enter(signedIn.first(), "kasse@test.example");
        var answers = java.util.stream.IntStream.range(0, 12)
                .parallel()
                .mapToObj(i -> browser.get("/verwaltung/konto").statusCode())
                .toList();
        assertThat(answers).containsOnly(200);
    }

    @Test
    void passkeyCeremoniesAreNotEndless() {
        limits.forget();
        var browser = signedIn.nobody();
        var last = 0;
        for (var i = 0; i < 130 && last != 429; i++)
            last = browser.postJson("/login/webauthn", "{}").statusCode();
        assertThat(last).isEqualTo(429);
        limits.forget();
    }

    @Test
    void theSignInPageSpeaksTheLanguageAskedForAndSaysSo() {
        var arabic = signedIn.nobody().get("/anmelden?lang=ar", "Accept-Language", "en");
        assertThat(arabic.headers().firstValue("Content-Language")).hasValue("ar");
        assertThat(arabic.body()).contains("<html lang=\"ar\" dir=\"rtl\">");
        assertThat(signedIn.nobody()
                        .get("/anmelden", "Accept-Language", "ku, de;q=0.5")
                        .body())
                .contains("<html lang=\"kmr\"");
    }
}

package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

@House
class OwnAccountTests {
    private static final String HERE = "/verwaltung/konto";

    @Autowired
    SignedIn signedIn;

    private Browser again(Role role, String mail) {
        signedIn.as(role);
        return signedIn.enter(signedIn.first(), mail);
    }

    @Test
    void aPersonChoosesNameAndLanguage() {
        var browser = signedIn.as(Role.INSTITUTION);
        assertThat(browser.post(HERE, Map.of("name", "  Zoë   Beispiel ", "language", "en", "version", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get(HERE).body()).contains("Zoë Beispiel", "Your account", "Your details are saved");
    }

    @Test
    void whoeverSignsInInEnglishReadsTheDeskInEnglishUntilTheyChoose() {
        var browser = again(Role.FREIGABE, "freigabe@test.example");
        assertThat(browser.get(HERE).body()).contains("<html lang=\"de\"", "value=\"en\" lang=\"en\"");
        var english = signedIn.nobody();
        english.post("/anmelden?lang=en", Map.of("mail", "freigabe@test.example", "password", SignedIn.PASSWORD));
        assertThat(english.get(HERE).body()).contains("<html lang=\"en\"", "value=\"de\" lang=\"de\"");
        var switched = browser.post("/verwaltung/sprache", Map.of("sprache", "de", "weiter", HERE + "?a=b"));
        assertThat(switched.headers().firstValue("Location").orElseThrow()).endsWith(HERE + "?a=b");
        assertThat(browser.get(HERE).body()).contains("<html lang=\"de\"");
        var later = signedIn.nobody();
        later.post("/anmelden?lang=en", Map.of("mail", "freigabe@test.example", "password", SignedIn.PASSWORD));
        assertThat(later.get(HERE).body()).contains("<html lang=\"de\"");
    }

    @Test
    void theDeskSpeaksNoThirdLanguage() {
        var browser = signedIn.as(Role.KASSE);
        assertThat(browser.post("/verwaltung/sprache", Map.of("sprache", "pl")).statusCode())
                .isEqualTo(422);
        var away = browser.post("/verwaltung/sprache", Map.of("sprache", "de", "weiter", "https://anderswo.example/"));
        assertThat(away.headers().firstValue("Location").orElseThrow()).endsWith("/verwaltung");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndTheWordsAreKept() {
        var browser = signedIn.as(Role.KASSE);
        var long121 = "x".repeat(121);
        var answer = browser.post(HERE, Map.of("name", long121, "language", "xx", "version", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("id=\"name-e\"", "höchstens 120 Zeichen", long121, "aria-describedby=\"name-e\"");
    }

    @Test
    void whoeverLooksAtAnOldPageOverwritesNothing() {
        assertThat(signedIn.as(Role.KASSE)
                        .post(HERE, Map.of("name", "Neu", "language", "de", "version", "-1"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aNewPasswordEndsTheOtherSessionsAndKeepsThisOne() {
        var here = again(Role.KOORDINATION, "koordination@test.example");
        var elsewhere = again(Role.KOORDINATION, "koordination@test.example");
        var wrong = here.post(
                HERE + "/passwort",
                Map.of("old", "falsch", "fresh", "noch vier Wörter mehr", "again", "noch vier Wörter mehr"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Das bisherige Passwort stimmt nicht");

        var same = SignedIn.PASSWORD;
        assertThat(here.post(HERE + "/passwort", Map.of("old", same, "fresh", same, "again", same))
                        .statusCode())
                .isEqualTo(302);
        assertThat(here.get(HERE).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(HERE).statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutEverywhereEndsEverySession() {
        var here = again(Role.DATENSCHUTZ, "datenschutz@test.example");
        var elsewhere = again(Role.DATENSCHUTZ, "datenschutz@test.example");
        assertThat(here.post(HERE + "/ueberall-abmelden", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(here.get(HERE).statusCode()).isEqualTo(302);
        assertThat(elsewhere.get(HERE).statusCode()).isEqualTo(302);
    }

    @Test
    void oneOtherSessionCanBeEnded() {
        var here = again(Role.SCHULAUFSICHT, "schulaufsicht@test.example");
        var elsewhere = again(Role.SCHULAUFSICHT, "schulaufsicht@test.example");
        var handle = Pattern.compile("/sitzungen/([0-9a-f]+)/beenden")
                .matcher(here.get(HERE).body());
        while (handle.find()) here.post(HERE + "/sitzungen/" + handle.group(1) + "/beenden", Map.of());
        assertThat(here.get(HERE).statusCode()).isEqualTo(200);
        assertThat(elsewhere.get(HERE).statusCode()).isEqualTo(302);
    }
}

package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

@House
class OwnAreaTests {
    private static final String HERE = "/mein";

    @Autowired
    SignedIn signedIn;

    @Autowired
    Messages messages;

    @Test
    void whoeverComesFromOutsideLandsOnAPageOfTheirOwn() {
        var words = messages.in(PortalLanguage.DE);
        for (var role : Arrays.stream(Role.values()).filter(r -> !r.staff()).toList()) {
            signedIn.as(role);
            var browser = signedIn.nobody();
            var entered = browser.signIn(role.name().toLowerCase(Locale.ROOT) + "@test.example", SignedIn.PASSWORD);
            assertThat(entered.headers().firstValue("Location").orElseThrow())
                    .as(role.name())
                    .endsWith(HERE);
            var page = browser.get(HERE);
            assertThat(page.statusCode()).as(role.name()).isEqualTo(200);
            assertThat(page.body())
                    .contains(
                            "Guten Tag, Probe",
                            words.get("identity.role." + role),
                            words.get("identity.own.role." + role),
                            "Ihre Angaben",
                            "Überall abmelden",
                            "Meine Daten herunterladen");
        }
    }

    @ParameterizedTest
    @EnumSource(value = PortalLanguage.class, mode = EnumSource.Mode.EXCLUDE, names = "LEICHT")
    void theOwnAreaSpeaksThePersonsLanguage(PortalLanguage language) {
        var browser = signedIn.as(Role.FREIWILLIGE);
        assertThat(browser.post(HERE, described(browser, language.tag())).statusCode())
                .isEqualTo(302);
        var page = browser.get(HERE).body();
        var words = messages.in(language);
        assertThat(page)
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"")
                .contains(words.get("identity.own.tasks"), words.get("identity.account.saved"))
                .contains(words.get("privacy.own.action"), words.get("identity.sign-out"));
        if (language != PortalLanguage.DE)
            assertThat(page.replaceAll("(?s)<nav.*?</nav>|<select.*?</select>", ""))
                    .doesNotContain("Sprache", "Abmelden", "Passwort", "Gerät", "Angebote", "Uhr");
        browser.post(HERE, described(browser, "de"));
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldInTheOwnAreaToo() {
        var answer = signedIn.as(Role.SCHULE).post(HERE, Map.of("name", " ", "language", "de", "version", "0"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"name-e\"", "href=\"#name\"", "Mein Bereich");
    }

    @Test
    void staffWithATaskOutsideFindTheWayToTheirDesk() {
        assertThat(signedIn.as(Role.REDAKTION).get(HERE).body())
                .contains("href=\"/verwaltung\"")
                .doesNotContain("Ihr Konto hat noch keine Aufgabe");
        assertThat(signedIn.as().get(HERE).body()).contains("Ihr Konto hat noch keine Aufgabe");
    }

    @Test
    void aDeskPageIsNeverHalfInAThirdLanguage() {
        var browser = signedIn.as(Role.KASSE);
        browser.post(HERE, described(browser, "fr"));
        assertThat(browser.get("/verwaltung/konto").body())
                .contains("<html lang=\"de\"", "Eigenes Konto", "Ihre Angaben")
                .doesNotContain("Mot de passe");
        browser.post(HERE, described(browser, "de"));
    }

    @Test
    void aPersonTakesTheirDataAlong() {
        var answer = signedIn.as(Role.ANBIETER).post(HERE + "/daten", Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("meine-daten-");
        assertThat(answer.body()).startsWith("PK");
    }

    private static Map<String, String> described(Browser browser, String language) {
        var version = browser.get(HERE).body().replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        return Map.of("name", "Zoë Beispiel", "language", language, "version", version);
    }
}

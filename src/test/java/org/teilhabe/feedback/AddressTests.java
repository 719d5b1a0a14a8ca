package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;

@House
class AddressTests {
    @Autowired
    Neighbour neighbour;

    @Autowired
    SignedIn signedIn;

    @Test
    void aPublishedAddressIsShownToWhoeverPressesTheButton() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel Adresse", "rat@verein.example", true);
        for (var field : List.of("nr", "kontakt")) {
            var answer = neighbour.post("/de/adresse", Map.of("eintrag", entry, field, 2));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .contains("href=\"mailto:rat@verein.example\"")
                    .contains(">rat@verein.example</bdi>")
                    .contains("Verein Beispiel Adresse")
                    .contains("<meta name=\"robots\" content=\"noindex\">");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void whatHasNoAddressIsNotThere() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel ohne", "rat@verein.example", true);
        for (var number : List.of("1", "3", "0", "-1", "abc", "99999999999"))
            assertThat(neighbour
                            .post("/de/adresse", Map.of("eintrag", entry, "nr", number))
                            .statusCode())
                    .isEqualTo(404);
        assertThat(neighbour.post("/de/adresse", Map.of()).statusCode()).isEqualTo(404);
        assertThat(neighbour.post("/de/adresse", Map.of("eintrag", "x")).statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .post("/de/adresse", Map.of("von", "zentrum", "stelle", "gibt-es-nicht"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherCentresEntryAndAnUnpublishedOneAreNotThere() {
        var elsewhere = neighbour.organisation(
                signedIn.centre("anderswo"), "Verein Beispiel anderswo", "fremd@verein.example", true);
        var draft = neighbour.organisation(neighbour.centre(), "Verein Beispiel Entwurf", "noch@verein.example", false);
        for (var entry : List.of(elsewhere, draft)) {
            var answer = neighbour.post("/de/adresse", Map.of("eintrag", entry, "nr", 2));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("verein.example");
        }
    }

    @Test
    void theCentresOwnAddressIsShownInTheSameWay() {
        var answer = neighbour.post("/ar/adresse", Map.of("von", "zentrum"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("href=\"mailto:")
                .contains("<bdi id=\"adresse\" dir=\"ltr\">")
                .doesNotContain("<input id=\"adresse\"");
    }

    @Test
    void foreignPagesAndManyTriesGetNone() {
        var form = Map.of("von", "zentrum");
        assertThat(neighbour
                        .post("/de/adresse", form, "Origin", "https://anderswo.example")
                        .statusCode())
                .isEqualTo(403);
        var last = neighbour.post("/de/adresse", form).statusCode();
        for (var n = 0; n < 40; n++) last = neighbour.again("/de/adresse", form).statusCode();
        assertThat(last).isEqualTo(429);
    }

    @Test
    void readingByGetLeadsToTheContactPage() {
        var answer = neighbour.get("/fr/adresse?von=zentrum");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/fr/kontakt");
    }

    /** Whatever is read by GET holds no address, neither in clear nor written in another way. */
    @Test
    void noPageReadByGetHoldsAnAddress() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel still", "still@verein.example", true);
        for (var path : List.of(
                "/de/kontakt",
                "/ar/kontakt",
                "/de-x-leicht/kontakt",
                "/de/kontakt?kind=barriere",
                "/de/kontakt?betrifft=verein-beispiel-still",
                "/de/fehler-melden?eintrag=" + entry,
                "/de/fehler-melden?seite=/impressum",
                "/de/adresse?eintrag=" + entry + "&nr=2",
                "/de/hilfreich",
                "/de/suche/vermisst"))
            assertThat(neighbour.get(path).body())
                    .as(path)
                    .doesNotContain("mailto:")
                    .doesNotContainPattern("[A-Za-z0-9._-]+(@|&#64;|&#x40;|%40)[A-Za-z0-9-]+\\.[a-z]{2,}")
                    .doesNotContain("verein.example");
    }
}

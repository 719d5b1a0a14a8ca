package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

@House
class HelpfulTests {
    @Autowired
    Neighbour neighbour;

    @Autowired
    SignedIn signedIn;

    @Test
    void yesAndNoAreCountedByDayAndAboutNobody() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel hilft wenig", "h@verein.example", true);
        var yes = neighbour.post("/de/hilfreich", Map.of("eintrag", entry, "antwort", "ja"));
        var no = neighbour.post(
                "/de/hilfreich", Map.of("seite", "/organisationen/verein-beispiel-hilft-wenig", "antwort", "nein"));
        assertThat(yes.statusCode()).isEqualTo(200).isEqualTo(no.statusCode());
        assertThat(no.body()).contains("/de/fehler-melden?eintrag=" + entry);
        assertThat(neighbour.count("helpful where entry = '" + entry + "' and yes = 1 and no = 1"))
                .isEqualTo(1);
        assertThat(signedIn.as(Role.REDAKTION)
                        .get("/verwaltung/rueckmeldungen/hilfreich")
                        .body())
                .contains("Verein Beispiel hilft wenig");
    }

    @Test
    void theAnswerIsAPageOfItsOwnThatCountsNothingWhenReadAgain() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel dankt", "d@verein.example", true);
        var answer = neighbour.unfollowed("/ar/hilfreich", Map.of("eintrag", entry, "antwort", "nein"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/ar/hilfreich/danke/nein?eintrag=" + entry + "#top");
        for (var n = 0; n < 3; n++) {
            var thanks = neighbour.get("/ar/hilfreich/danke/nein?eintrag=" + entry);
            assertThat(thanks.statusCode()).isEqualTo(200);
            assertThat(thanks.body())
                    .contains("/ar/fehler-melden?eintrag=" + entry)
                    .contains("href=\"/tr/hilfreich/danke/nein?eintrag=" + entry);
        }
        assertThat(neighbour.count("helpful where entry = '" + entry + "' and no = 1"))
                .isEqualTo(1);
        assertThat(neighbour.get("/ar/hilfreich/danke/vielleicht").statusCode()).isEqualTo(404);
        assertThat(neighbour.get("/ar/hilfreich/danke/ja").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMissesSomethingReadsThanksAsAPageOfItsOwn() {
        var form = Map.of("q", "Töpferkurs für Väter");
        var answer = neighbour.unfollowed("/fa/suche/vermisst", form);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/fa/suche/vermisst/danke#top");
        for (var n = 0; n < 3; n++)
            assertThat(neighbour.get("/fa/suche/vermisst/danke").statusCode()).isEqualTo(200);
        assertThat(neighbour.count("concern where kind = 'missing' and text = 'Töpferkurs für Väter' and times = 1"))
                .isEqualTo(1);
    }

    @Test
    void manyClicksFromOneAddressAreFewVoices() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel beliebt", "b@verein.example", true);
        var form = Map.of("eintrag", entry, "antwort", "ja");
        neighbour.post("/de/hilfreich", form);
        for (var n = 0; n < 20; n++)
            assertThat(neighbour.again("/de/hilfreich", form).statusCode()).isEqualTo(200);
        assertThat(neighbour.count("helpful where entry = '" + entry + "' and yes = 5"))
                .isEqualTo(1);
    }

    @Test
    void foreignPagesAndOtherAnswersCountNothing() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel streng", "s@verein.example", true);
        assertThat(neighbour
                        .post(
                                "/de/hilfreich",
                                Map.of("eintrag", entry, "antwort", "ja"),
                                "Origin",
                                "https://anderswo.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(neighbour
                        .post("/de/hilfreich", Map.of("eintrag", entry, "antwort", "vielleicht"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(neighbour.count("helpful where entry = '" + entry + "'")).isZero();
    }

    @Test
    void whatWasSearchedInVainIsTold() {
        for (var n = 0; n < 3; n++)
            assertThat(neighbour
                            .post("/ar/suche/vermisst", Map.of("q", "Schwimmkurs für Frauen"))
                            .statusCode())
                    .isEqualTo(200);
        neighbour.post("/ar/suche/vermisst", Map.of("q", "schwimmkurs  FÜR frauen"));
        assertThat(neighbour.count("concern where kind = 'missing' and text = 'Schwimmkurs für Frauen' and times = 4"))
                .isEqualTo(1);
    }

    @Test
    void whatMayNameAPersonIsForgottenAtOnce() {
        var before = neighbour.count("concern where kind = 'missing'");
        for (var query : List.of("amal@post.example", "0214 4065246", "Akte 12345", "٠٢١٤٤٠", "", "   "))
            assertThat(neighbour.post("/de/suche/vermisst", Map.of("q", query)).statusCode())
                    .isEqualTo(200);
        assertThat(neighbour
                        .post("/de/suche/vermisst", Map.of("q", "x".repeat(101)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(neighbour.post("/de/suche/vermisst", Map.of("q", "a\u0000b")).statusCode())
                .isEqualTo(422);
        assertThat(neighbour.count("concern where kind = 'missing'")).isEqualTo(before);
    }
}

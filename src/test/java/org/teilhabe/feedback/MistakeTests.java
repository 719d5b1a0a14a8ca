package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;

@House
class MistakeTests {
    @Autowired
    Neighbour neighbour;

    @Autowired
    SignedIn signedIn;

    @Test
    void aMistakeGoesToTheEditorsWithItsEntry() {
        var entry = neighbour.organisation(neighbour.centre(), "Verein Beispiel Fehler", "f@verein.example", true);
        assertThat(neighbour.get("/uk/fehler-melden?eintrag=" + entry).body())
                .contains("Verein Beispiel Fehler")
                .contains("value=\"" + entry + "\"");
        var answer =
                neighbour.post("/de/fehler-melden", form("phone", "Die Nummer ist 0221 4710555", entry.toString()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(neighbour.count("""
                concern where kind = 'mistake' and flaw = 'phone' and text like '%%4710555'
                  and entry = '%s' and entry_title = 'Verein Beispiel Fehler'""".formatted(entry))).isEqualTo(1);
    }

    @Test
    void thePageOfAnEntryLeadsToTheEntry() {
        neighbour.organisation(neighbour.centre(), "Verein Beispiel Pfad", "p@verein.example", true);
        assertThat(neighbour
                        .get("/de/fehler-melden?seite=/organisationen/verein-beispiel-pfad")
                        .body())
                .contains("name=\"eintrag\"");
    }

    @Test
    void anotherPageIsNamedByItsAddressAndNothingElseIs() {
        assertThat(neighbour.get("/de/fehler-melden?seite=/gemerkt").body()).contains("value=\"/gemerkt\"");
        for (var page : List.of("https://boese.example", "//boese.example", "%22%3E%3Cscript%3E", "javascript:x"))
            assertThat(neighbour.get("/de/fehler-melden?seite=" + page).body())
                    .doesNotContain("boese.example")
                    .doesNotContain("<script>\"")
                    .doesNotContain("javascript:");
    }

    @Test
    void whoeverReportsSaysWhatIsWrong() {
        var answer = neighbour.post("/de/fehler-melden", form("", "Irgendetwas", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"was-e\"").contains("Irgendetwas");
        assertThat(neighbour.post("/de/fehler-melden", form("other", "", "")).statusCode())
                .isEqualTo(422);
        assertThat(neighbour.post("/de/fehler-melden", form("gone", "", "")).statusCode())
                .isEqualTo(200);
        assertThat(neighbour
                        .post("/de/fehler-melden", form("gone", "x".repeat(1001), ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void twiceIsOnceAndWhatIsCaughtIsAskedForAgain() {
        var form = form("hours", "Doppelt gemeldet", "");
        neighbour.post("/de/fehler-melden", form);
        neighbour.post("/de/fehler-melden", form);
        assertThat(neighbour.concerns("Doppelt gemeldet")).hasSize(1);
        form.put("text", "Anderes mit demselben Stempel");
        assertThat(neighbour.post("/de/fehler-melden", form).statusCode()).isEqualTo(422);
        var robot = form("hours", "Vom Roboter gemeldet", "");
        robot.put("homepage", "x");
        assertThat(neighbour.post("/de/fehler-melden", robot).statusCode()).isEqualTo(422);
        assertThat(neighbour.concerns("Vom Roboter gemeldet")).isEmpty();
    }

    @Test
    void anotherCentresEntryIsNotThere() {
        var elsewhere = neighbour.organisation(
                signedIn.centre("anderswo"), "Verein Beispiel fern", "fern@verein.example", true);
        assertThat(neighbour.get("/de/fehler-melden?eintrag=" + elsewhere).statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .post("/de/fehler-melden", form("gone", "", elsewhere.toString()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(neighbour
                        .post("/de/hilfreich", Map.of("eintrag", elsewhere, "antwort", "ja"))
                        .statusCode())
                .isEqualTo(404);
    }

    private Map<String, Object> form(String flaw, String text, String entry) {
        var form = new LinkedHashMap<String, Object>();
        form.put("was", flaw);
        form.put("text", text);
        form.put("eintrag", entry);
        form.put("stempel", neighbour.mistakeStamp());
        return form;
    }
}

package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.directory.EntryId;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;

@House
class DeskTests {
    private static final String DESK = "/verwaltung/rueckmeldungen";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @Autowired
    Neighbour neighbour;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Concerns concerns;

    @Autowired
    Helpfulness helpfulness;

    @Test
    void aConcernIsTakenAnsweredAndDone() {
        var id = concern("Wo finde ich eine Spielgruppe?", "/en");
        var editor = signedIn.as(Role.REDAKTION);
        assertThat(editor.get(DESK).body()).contains(id.toString());

        assertThat(editor.post(DESK + "/" + id + "/uebernahme", Map.of("version", version(id)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(editor.get(DESK + "?meine=1").body()).contains(id.toString());
        assertThat(editor.get(DESK + "/" + id).body())
                .as("whether the matter is done is for the person to say")
                .contains("name=\"erledigt\" value=\"1\">");
        var answer = Map.of("version", version(id), "text", "thank you for asking.\n\nThere is one.", "erledigt", "1");
        assertThat(editor.post(DESK + "/" + id + "/antwort", answer).statusCode())
                .isEqualTo(302);

        assertThat(neighbour.count("""
                outgoing_mail where recipient = 'amal@post.example' and template = 'feedback.answer' and language = 'en'
                  and body like '%thank you for asking.%There is one.%' and body like '%/en/kontakt%'
                  and subject like 'Our reply to your message KI-%' and written > now() - interval '1 minute'""")).isEqualTo(1);
        assertThat(neighbour.count("concern where id = '" + id + "' and state = 'done'"))
                .isEqualTo(1);
        assertThat(editor.get(DESK + "/" + id).body()).contains("There is one.").contains("Wieder aufnehmen");
    }

    @Test
    void inventedConcernsGoWithTheExamplesUnlessSomebodyWorkedOnThem() {
        var centre = signedIn.centre("anliegenbeispiel");
        var ids = signedIn.inside(centre, () -> List.of(invented(true), invented(true), invented(false)));
        var editor = signedIn.at(centre, Role.LEITUNG);
        editor.post(DESK + "/" + ids.getFirst() + "/uebernahme", Map.of("version", "1"));
        assertThat(editor.post("/verwaltung/beispiele-entfernen", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(editor.get(DESK + "/" + ids.getFirst()).statusCode()).isEqualTo(200);
        assertThat(editor.get(DESK + "/" + ids.get(1)).statusCode()).isEqualTo(404);
        assertThat(editor.get(DESK + "/" + ids.get(2)).statusCode()).isEqualTo(200);
    }

    @Test
    void inventedAnswersGoWithTheExamplesAndLeaveThosePeopleGave() {
        var centre = signedIn.centre("antwortbeispiel");
        var page = new EntryId(UUID.randomUUID());
        var other = new EntryId(UUID.randomUUID());
        var left = signedIn.inside(centre, () -> {
            helpfulness.invent(page, 3, 6);
            helpfulness.count(page, false);
            helpfulness.invent(other, 11, 3);
            return helpfulness.least(LocalDate.parse("2000-01-01"), 9);
        });
        assertThat(left).hasSize(2);
        signedIn.at(centre, Role.LEITUNG).post("/verwaltung/beispiele-entfernen", Map.of());
        assertThat(signedIn.inside(centre, () -> helpfulness.least(LocalDate.parse("2000-01-01"), 9)))
                .containsExactly(new Helpfulness.Figures(page, 0, 1));
    }

    private UUID invented(boolean sample) {
        var id = UUID.randomUUID();
        concerns.add(
                new Concern(
                        id,
                        concerns.nextNumber(),
                        ConcernKind.QUESTION,
                        Concern.State.NEW,
                        PortalLanguage.DE,
                        "Eine Frage (Beispiel)",
                        null,
                        new Sender("Hanna Beispiel", "hanna@post.example", ""),
                        Subject.of(null),
                        1,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        null,
                        null,
                        null,
                        false,
                        1),
                null);
        if (sample) concerns.markSample(id);
        return id;
    }

    @Test
    void anAnswerSentTwiceGoesOutOnce() {
        var id = concern("Doppelte Antwort?", "/de");
        var editor = signedIn.as(Role.REDAKTION);
        var answer = Map.of("version", version(id), "text", "nur einmal bitte.");
        editor.post(DESK + "/" + id + "/antwort", answer);
        assertThat(editor.post(DESK + "/" + id + "/antwort", answer).statusCode())
                .isEqualTo(302);
        assertThat(neighbour.count("outgoing_mail where body like '%nur einmal bitte.%'"))
                .isEqualTo(1);
    }

    @Test
    void whoeverComesLateKeepsTheirWordsAndSeesWhatHappened() {
        var id = concern("Zwei zugleich?", "/de");
        var version = version(id);
        signedIn.as(Role.LEITUNG)
                .post(DESK + "/" + id + "/vermerk", Map.of("version", version, "text", "Ich war schneller."));
        var late = signedIn.as(Role.REDAKTION)
                .post(DESK + "/" + id + "/antwort", Map.of("version", version, "text", "meine lange Antwort"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("meine lange Antwort").contains("Ich war schneller.");
    }

    @Test
    void badAnswersAreRefusedAndKept() {
        var id = concern("Leere Antwort?", "/de");
        var editor = signedIn.as(Role.KOORDINATION);
        for (var text : List.of("", "x".repeat(4001), "a\u0000b")) {
            var refused = editor.post(DESK + "/" + id + "/antwort", Map.of("version", version(id), "text", text));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("id=\"antwort-e\"");
        }
        assertThat(editor.post(DESK + "/" + id + "/vermerk", Map.of("version", "x", "text", "a"))
                        .statusCode())
                .isBetween(400, 499);
    }

    @Test
    void openingAPersonalConcernIsWrittenDown() {
        var id = concern("Das ist persönlich", "/de");
        signedIn.as(Role.REDAKTION).get(DESK + "/" + id);
        assertThat(neighbour.count("audit_entry where kind = 'read' and subject = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void theListSaysNothingAboutThePerson() {
        concern("Mein Name ist Geheim Beispiel", "/de");
        assertThat(signedIn.as(Role.LEITUNG).get(DESK).body())
                .doesNotContain("Geheim Beispiel")
                .doesNotContain("amal@post.example");
    }

    @Test
    void markupStaysTextOnTheDesk() {
        var id = concern("<script>alert('x')</script>", "/de");
        assertThat(signedIn.as(Role.LEITUNG).get(DESK + "/" + id).body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void onlyThoseWhoAnswerComeIn() {
        for (var role : List.of(Role.KASSE, Role.FREIGABE, Role.DATENSCHUTZ, Role.ADMINISTRATION, Role.ANBIETER))
            for (var path : List.of(DESK, DESK + "/hilfreich", DESK + "/fristen", DESK + "/" + UUID.randomUUID()))
                assertThat(signedIn.as(role).get(path).statusCode())
                        .as(role + path)
                        .isEqualTo(403);
        assertThat(signedIn.nobody().get(DESK).statusCode()).isEqualTo(302);
    }

    @Test
    void anotherCentresConcernIsNotThere() {
        var id = concern("Nur für uns", "/de");
        var stranger = signedIn.at(signedIn.centre("anderswo"), Role.LEITUNG);
        assertThat(stranger.get(DESK + "/" + id).statusCode()).isEqualTo(404);
        assertThat(stranger.post(DESK + "/" + id + "/abschluss", Map.of("version", 1))
                        .statusCode())
                .isEqualTo(404);
        assertThat(signedIn.as(Role.LEITUNG).get(DESK + "/kein-ding").statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyTheHeadOfTheCentreSetsThePeriodAndNotForThePast() {
        var tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/Berlin")).plusDays(1);
        var form = Map.of("ab", tomorrow, "tage", "14");
        assertThat(signedIn.as(Role.REDAKTION).post(DESK + "/fristen", form).statusCode())
                .isEqualTo(403);
        var head = signedIn.as(Role.LEITUNG);
        assertThat(head.post(DESK + "/fristen", form).statusCode()).isEqualTo(302);
        assertThat(head.get(DESK + "/fristen").body()).contains("14 Tage");
        for (var wrong : List.of("1899-01-01", "2026-02-31", "gestern", ""))
            assertThat(head.post(DESK + "/fristen", Map.of("ab", wrong, "tage", "14"))
                            .statusCode())
                    .isEqualTo(422);
        for (var wrong : List.of("0", "91", "x", "99999999999"))
            assertThat(head.post(DESK + "/fristen", Map.of("ab", tomorrow, "tage", wrong))
                            .statusCode())
                    .isEqualTo(422);
    }

    @Test
    void theFiltersShowWhatTheyName() {
        var id = concern("Gefiltert", "/de");
        var head = signedIn.as(Role.LEITUNG);
        assertThat(head.get(DESK + "?art=anfrage&stand=neu").body()).contains(id.toString());
        assertThat(head.get(DESK + "?art=fehler").body()).doesNotContain(id.toString());
        assertThat(head.get(DESK + "?stand=erledigt").body()).doesNotContain(id.toString());
        assertThat(head.get(DESK + "?stand=quatsch&art=nichts&seite=-3").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theFirstPageSaysWhatWaits() {
        var form = neighbour.message("Die Schrift ist zu klein");
        form.put("kind", "barriere");
        neighbour.post("/de/kontakt", form);
        assertThat(signedIn.as(Role.KOORDINATION).get("/verwaltung").body())
                .contains(DESK + "?stand=neu")
                .contains("Rückmeldungen");
    }

    private UUID concern(String text, String language) {
        neighbour.post(language + "/kontakt", neighbour.message(text));
        return neighbour.concerns(text).getFirst();
    }

    private String version(UUID id) {
        var found =
                VERSION.matcher(signedIn.as(Role.LEITUNG).get(DESK + "/" + id).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

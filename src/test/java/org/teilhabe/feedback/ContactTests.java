package org.teilhabe.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;
import org.teilhabe.platform.text.PortalLanguage;

@House
class ContactTests {
    private static final Pattern NUMBER = Pattern.compile("KI-[0-9]{4}-[0-9]{4,}");

    @Autowired
    Neighbour neighbour;

    @Test
    void whoeverWritesGetsANumberAndAConfirmation() {
        var answer = neighbour.post("/de/kontakt", neighbour.message("Wo lerne ich Deutsch?"));
        assertThat(answer.statusCode()).isEqualTo(200);
        var number = number(answer);
        assertThat(neighbour.concerns("Wo lerne ich Deutsch?")).hasSize(1);
        assertThat(neighbour.count(
                        "outgoing_mail where recipient = 'amal@post.example' and subject like '%" + number + "%'"))
                .isEqualTo(1);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theConfirmationSpeaksTheReadersLanguageAndRepeatsNothingOfTheMessage() {
        var form = neighbour.message("Where is the language café?");
        form.put("mail", "reader@post.example");
        form.put("name", "Buy cheap things");
        neighbour.post("/en/kontakt", form);
        assertThat(neighbour.count("""
                        outgoing_mail where recipient = 'reader@post.example' and language = 'en'
                          and body like '%Thank you for your message%' and body not like '%café%' and body not like '%cheap%'""")).isEqualTo(1);
    }

    @Test
    void aFormSentTwiceIsOneConcernWithOneNumber() {
        var form = neighbour.message("Zweimal geklickt");
        var first = neighbour.post("/de/kontakt", form);
        var second = neighbour.post("/de/kontakt", form);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(number(second)).isEqualTo(number(first));
        assertThat(neighbour.concerns("Zweimal geklickt")).hasSize(1);
    }

    @Test
    void aFormSentFourTimesAtOnceIsOneConcern() {
        var form = neighbour.message("Viermal zugleich");
        var answers = List.of(1, 2, 3, 4).stream()
                .map(n -> CompletableFuture.supplyAsync(() -> neighbour.post("/de/kontakt", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isEqualTo(200));
        assertThat(answers.stream().map(ContactTests::number).distinct()).hasSize(1);
        assertThat(neighbour.concerns("Viermal zugleich")).hasSize(1);
    }

    @Test
    void numbersFollowEachOtherWithoutAGap() {
        var first = number(neighbour.post("/de/kontakt", neighbour.message("Eins")));
        neighbour.post("/de/kontakt", Map.of("nachricht", ""));
        var second = number(neighbour.post("/de/kontakt", neighbour.message("Zwei")));
        assertThat(last(second)).isEqualTo(last(first) + 1);
    }

    @Test
    void whatIsCaughtIsAskedForAgainAndNeverSaidToHaveArrived() {
        var before = neighbour.count("trapped, generate_series(1, caught)");
        var form = neighbour.message("Mein Browser füllt alles aus");
        form.put("homepage", "https://robot.example");
        var answer = neighbour.post("/de/kontakt", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Wir konnten Ihre Nachricht nicht annehmen")
                .contains("Mein Browser füllt alles aus")
                .doesNotContain("robot.example")
                .doesNotContainPattern(NUMBER);
        assertThat(neighbour.concerns("Mein Browser füllt alles aus")).isEmpty();
        assertThat(neighbour.count("trapped, generate_series(1, caught)")).isEqualTo(before + 1);
    }

    @Test
    void twoMessagesWithOneStampAreTwoMessages() {
        var form = neighbour.message("Die erste Frage");
        var first = number(neighbour.post("/de/kontakt", form));
        form.put("nachricht", "Die zweite Frage");
        var answer = neighbour.post("/de/kontakt", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Diese hier noch nicht")
                .contains("Die zweite Frage")
                .doesNotContain(form.get("stempel").toString())
                .doesNotContain(first);
        form.put("stempel", neighbour.contactStamp(Duration.ofSeconds(10)));
        assertThat(number(neighbour.post("/de/kontakt", form))).isNotEqualTo(first);
        assertThat(neighbour.concerns("Die erste Frage")).hasSize(1);
        assertThat(neighbour.concerns("Die zweite Frage")).hasSize(1);
    }

    @Test
    void aConfirmationIsPromisedOnlyWhereOneWasWritten() {
        for (var n = 1; n <= 4; n++) {
            var form = neighbour.message("Bestätigung " + n);
            form.put("mail", "oft@post.example");
            var answer = n == 1 ? neighbour.post("/de/kontakt", form) : neighbour.again("/de/kontakt", form);
            assertThat(answer.body().contains("Wir haben Ihnen eine Bestätigung per E-Mail geschickt"))
                    .as("message %d", n)
                    .isEqualTo(n <= 3);
        }
        assertThat(neighbour.count("outgoing_mail where recipient = 'oft@post.example'"))
                .isEqualTo(3);
    }

    @Test
    void theAnswerIsAPageOfItsOwnThatMayBeReadAgain() {
        var answer = neighbour.unfollowed("/de/kontakt", neighbour.message("Seite neu geladen"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        var address = answer.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("/de/kontakt/danke/").endsWith("#top").doesNotContain("amal");
        var path = address.substring(0, address.indexOf('#'));
        var once = neighbour.get(path);
        assertThat(number(neighbour.get(path))).isEqualTo(number(once));
        assertThat(once.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(once.headers().firstValue("X-Robots-Tag").orElseThrow()).contains("noindex");
        assertThat(neighbour.get(path.replace("/de/", "/ar/")).statusCode()).isEqualTo(200);
        var other = neighbour.get(path.replaceAll("\\.[0-9]{4}-", ".2021-"));
        assertThat(other.statusCode()).isEqualTo(303);
        assertThat(neighbour.concerns("Seite neu geladen")).hasSize(1);
    }

    @Test
    void whoeverIsFasterThanPeopleIsAskedAgainAndLosesNoWord() {
        var form = neighbour.message("Schneller als ein Mensch");
        form.put("stempel", neighbour.contactStamp(Duration.ZERO));
        var answer = neighbour.post("/de/kontakt", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Das ging sehr schnell").contains("Schneller als ein Mensch");
        assertThat(neighbour.concerns("Schneller als ein Mensch")).isEmpty();
    }

    @Test
    void anOldOrForgedStampIsAskedAgainAndLosesNoWord() {
        for (var stamp : List.of(neighbour.contactStamp(Duration.ofHours(13)), "1.2.3", "", neighbour.mistakeStamp())) {
            var form = neighbour.message("Lange offen");
            form.put("stempel", stamp);
            var answer = neighbour.post("/de/kontakt", form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Lange offen");
        }
        assertThat(neighbour.concerns("Lange offen")).isEmpty();
    }

    @Test
    void foreignPagesSendNothingHere() {
        var answer = neighbour.post(
                "/de/kontakt", neighbour.message("Von fremder Seite"), "Origin", "https://anderswo.example");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(neighbour
                        .post("/de/kontakt", neighbour.message("Von fremder Seite"), "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(neighbour.concerns("Von fremder Seite")).isEmpty();
    }

    @Test
    void everyFaultStandsAtItsFieldAndTheWordsAreKept() {
        var form = neighbour.message("");
        form.put("mail", "keine-adresse");
        form.put("telefon", "abc");
        form.put("name", "Amal Beispiel");
        var answer = neighbour.post("/de/kontakt", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Bitte prüfen Sie 3 Felder")
                .contains("href=\"#nachricht\"")
                .contains("aria-describedby=\"nachricht-h nachricht-e\"")
                .contains("id=\"mail-e\"")
                .contains("id=\"telefon-e\"")
                .contains("value=\"keine-adresse\"")
                .contains("value=\"abc\"")
                .contains("value=\"Amal Beispiel\"");
    }

    @Test
    void whoeverAsksLeavesAWayToAnswer() {
        var form = neighbour.message("Wie erreiche ich Sie?");
        form.remove("mail");
        assertThat(neighbour.post("/ar/kontakt", form).statusCode()).isEqualTo(422);
        form.put("telefon", "0221 4710123");
        assertThat(neighbour.post("/ar/kontakt", form).statusCode()).isEqualTo(200);
    }

    @Test
    void aBarrierMayBeReportedByAnybodyAndHasItsDay() {
        var page = neighbour.get("/de/kontakt?kind=barriere").body();
        assertThat(page).contains("Barriere melden").contains("name=\"kind\" value=\"barriere\"");
        var form = neighbour.message("Die Karte lässt sich nicht bedienen");
        form.remove("mail");
        form.put("kind", "barriere");
        assertThat(neighbour.post("/de/kontakt", form).statusCode()).isEqualTo(200);
        assertThat(
                        neighbour.count(
                                "concern where kind = 'barrier' and due = (received at time zone 'Europe/Berlin')::date + 30 and text like 'Die Karte%'"))
                .isEqualTo(1);
    }

    @Test
    void tooMuchBrokenOrInvisibleTextIsRefusedWithASentence() {
        for (var text : List.of("x".repeat(4001), "Null\u0000zeichen", "Kaputt \uFFFD", "Glocke \u0007")) {
            var answer = neighbour.post("/de/kontakt", neighbour.message(text));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("id=\"nachricht-e\"");
        }
        assertThat(neighbour
                        .post("/de/kontakt", neighbour.message("ü".repeat(4000)))
                        .statusCode())
                .isEqualTo(200);
        var long_ = neighbour.message("Lang");
        long_.put("mail", "a".repeat(300) + "@post.example");
        assertThat(neighbour.post("/de/kontakt", long_).statusCode()).isEqualTo(422);
        var broken = neighbour.message("Zwei Zeilen im Namen");
        broken.put("name", "Amal\nBcc: alle@post.example");
        assertThat(neighbour.post("/de/kontakt", broken).statusCode()).isEqualTo(422);
    }

    @Test
    void brokenEncodingsAndHugeBodiesAreTheSendersFault() {
        var broken = neighbour.raw("/de/kontakt", "nachricht=%C3%28&mail=a%40post.example");
        assertThat(broken.statusCode()).isBetween(400, 499);
        assertThat(neighbour.raw("/anmelden", "mail=%C3%28").statusCode()).isBetween(400, 499);
        for (var size : new int[] {3_000_000, 11_000_000})
            assertThat(neighbour
                            .raw("/de/kontakt", "nachricht=" + "x".repeat(size))
                            .statusCode())
                    .isEqualTo(413);
    }

    @Test
    void markupStaysText() {
        var form = neighbour.message("");
        form.put("name", "\"><script>alert(1)</script>");
        form.put("mail", "<img src=x onerror=alert(1)>");
        var answer = neighbour.post("/de/kontakt", form).body();
        assertThat(answer).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }

    @Test
    void thePageAboutAnEntrySaysSoAndOneAboutNothingKnownIsStillThere() {
        neighbour.organisation(neighbour.centre(), "Verein Beispiel Kontakt", "verein@beispiel.example", true);
        assertThat(neighbour.get("/de/kontakt?betrifft=verein-beispiel-kontakt").body())
                .contains("Ihre Nachricht betrifft:")
                .contains("Verein Beispiel Kontakt");
        assertThat(neighbour.get("/de/kontakt?betrifft=gibt-es-nicht").statusCode())
                .isEqualTo(200);
        assertThat(neighbour.get("/de/kontakt?betrifft=%27%3B--%00").statusCode())
                .isLessThan(500);
        var form = neighbour.message("Frage zum Verein");
        form.put("betrifft", "organisationen/verein-beispiel-kontakt");
        neighbour.post("/tr/kontakt", form);
        assertThat(neighbour.count(
                        "concern where text = 'Frage zum Verein' and entry_title = 'Verein Beispiel Kontakt'"))
                .isEqualTo(1);
    }

    @Test
    void thePageStandsInEveryLanguageAndIsKeptNowhere() {
        for (var language : PortalLanguage.values()) {
            var answer = neighbour.get("/" + language.tag() + "/kontakt");
            assertThat(answer.statusCode()).as(language.tag()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.body()).contains("<html lang=\"" + language.tag() + "\"");
        }
    }

    @Test
    void tooManyFormsFromOneAddressAreRefusedWithTheWordsKept() {
        HttpResponse<String> answer = neighbour.post("/de/kontakt", Map.of("nachricht", "a"));
        for (var n = 0; n < 30; n++) answer = neighbour.again("/de/kontakt", Map.of("nachricht", "Zu oft"));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("Zu oft");
    }

    private static String number(HttpResponse<String> answer) {
        var found = NUMBER.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group();
    }

    private static int last(String number) {
        return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
    }
}

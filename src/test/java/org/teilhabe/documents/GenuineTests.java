package org.teilhabe.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** The page on which anybody checks a paper. */
@House
class GenuineTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Papers papers;

    @Autowired
    Messages messages;

    private Paper issued() {
        return signedIn.inside(
                signedIn.first(), () -> papers.issue(Paper.Kind.CERTIFICATE, "Grundlagen für Engagierte"));
    }

    static Stream<String> languages() {
        return PortalLanguage.full().stream().map(PortalLanguage::tag);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everybodyReadsInTheirLanguageWhatBecameOfAPaper(String language) {
        var words = messages.in(PortalLanguage.byTag(language).orElseThrow());
        var visitor = signedIn.nobody();
        var first = visitor.get("/" + language + "/echtheit");
        assertThat(first.statusCode()).isEqualTo(200);
        var empty = Jsoup.parse(first.body());
        assertThat(empty.select("main h1").text()).isEqualTo(words.get("documents.genuine.title"));
        assertThat(empty.select("main .panel")).isEmpty();
        assertThat(empty.select("meta[name=robots][content*=noindex]")).isEmpty();

        var paper = issued();
        var address = "/" + language + "/echtheit/" + paper.code();
        var valid = visitor.get(address);
        assertThat(valid.statusCode()).isEqualTo(200);
        assertThat(valid.headers().firstValue("Cache-Control")).contains("no-store");
        var page = Jsoup.parse(valid.body());
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("main .panel h2").text()).isEqualTo(words.get("documents.genuine.valid"));
        assertThat(page.select("main dd").eachText())
                .contains(
                        words.get("documents.kind.certificate"),
                        paper.number().toString(),
                        "Grundlagen für Engagierte",
                        words.date(paper.issued()));
        assertThat(page.select("meta[name=robots]").attr("content")).contains("noindex");
        for (var other : PortalLanguage.full())
            assertThat(page.select("a[hreflang=" + other.tag() + "]").eachAttr("href"))
                    .as("a change of the language keeps the code")
                    .isNotEmpty()
                    .allSatisfy(href -> assertThat(href).isEqualTo("/" + other.tag() + "/echtheit/" + paper.code()));

        signedIn.inside(signedIn.first(), () -> {
            papers.revoke(paper.id(), "Falscher Name: Samira Beispiel");
            return true;
        });
        var revoked = visitor.get(address);
        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(revoked.body()).select("main .panel").text())
                .contains(words.get("documents.genuine.revoked"), words.get("documents.genuine.revoked.on"))
                .doesNotContain("Samira");

        var unknown = visitor.get("/" + language + "/echtheit/0000000000000000");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(unknown.body()).select("main .panel").text())
                .contains(words.get("documents.genuine.unknown"), words.get("documents.genuine.unknown.text"));
    }

    @Test
    void aCodeIsTypedInPiecesAndSmallLetters() {
        var paper = issued();
        var small = paper.printed().toLowerCase(Locale.ROOT);
        for (var typed : new String[] {small, small.replace('-', ' '), "%20" + small.replace("-", "") + "%20"})
            assertThat(signedIn.nobody()
                            .get("/de/echtheit?code=" + typed.replace(" ", "%20"))
                            .body())
                    .contains(paper.number().toString());
    }

    @Test
    void nonsenseIsUnknownAndStaysWhereItWasTyped() {
        for (var typed : new String[] {"%3Cb%3E", "x".repeat(400), "%F0%9F%98%80", "S-2026-0001"}) {
            var answer = signedIn.nobody().get("/de/echtheit?code=" + typed);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("Diesen Code kennen wir nicht").doesNotContain("<b>\"");
        }
        assertThat(signedIn.nobody().get("/de/echtheit/%20").statusCode()).isLessThan(500);
    }

    @Test
    void theHouseNextDoorDoesNotVouchForIt() {
        var neighbour = signedIn.centre("echtheitsbeispiel");
        assertThat(signedIn.nobody(neighbour)
                        .get("/de/echtheit/" + issued().code())
                        .statusCode())
                .isEqualTo(404);
    }
}

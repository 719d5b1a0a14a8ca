package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.teilhabe.platform.House;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

@House
class SearchPageTests {
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    SearchCounts counts;

    @Autowired
    Centres centres;

    @LocalServerPort
    int port;

    @Test
    void findsInGermanAndMarksTheWords() throws Exception {
        var page = get("/de/suche?q=" + encoded("sprachkurs mutter"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<mark>Sprachkurse</mark>").contains("noindex");
    }

    @Test
    void findsInArabicAndShowsFilters() throws Exception {
        var page = get("/ar/suche?q=" + encoded("تعلم الألمانية"));
        assertThat(page.body())
                .contains("dir=\"rtl\"")
                .contains("name=\"merkmal\"")
                .contains("name=\"thema\"");
    }

    @Test
    void noEntryOfTheMenuIsCurrentWhereNoneIs() throws Exception {
        var current = ".nav a[aria-current]";
        assertThat(Jsoup.parse(get("/ar/suche?q=" + encoded("كورس")).body()).select(current))
                .isEmpty();
        assertThat(Jsoup.parse(get("/ar/angebote").body()).select(current).eachAttr("aria-current"))
                .containsExactly("page");
        assertThat(Jsoup.parse(get("/ar/angebote/sprachpaten").body())
                        .select(current)
                        .eachAttr("aria-current"))
                .containsExactly("true");
    }

    @Test
    void aFilterNarrowsAndKeepsTheOrder() throws Exception {
        var all = found("/de/suche?q=deutsch");
        var free = found("/de/suche?q=deutsch&merkmal=free&sprache=tr");
        assertThat(free).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(all.stream().filter(free::contains).toList()).isEqualTo(free);
    }

    /** Addresses of all that was found, in order. */
    private List<String> found(String path) throws Exception {
        var found = new ArrayList<String>();
        for (var next = path; !next.isEmpty(); ) {
            var page = Jsoup.parse(get(next).body());
            found.addAll(page.select(".hit h2 a").eachAttr("href"));
            next = page.select(".pages a[rel~=next]").attr("href");
        }
        return found;
    }

    @Test
    void whoFindsNothingGetsTheNearestAndCanTellTheEditors() throws Exception {
        var page = get("/de/suche?q=" + encoded("Sprachkusre Zahnbürstenmuseum"));
        assertThat(page.body()).contains("action=\"/de/suche/vermisst\"").contains("Zahnbürstenmuseum");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "%00%01",
                "AND OR NOT ( ) [ ] { } ~ * ? : \\ / ^",
                "'; drop table entry; --"
            })
    void whateverIsTypedStaysText(String typed) throws Exception {
        var page = get("/de/suche?q=" + encoded(typed));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void unknownFilterValuesFindNothingAndHarmNothing() throws Exception {
        var page = get("/de/suche?q=deutsch&art=unsinn&thema=%3Ci%3E&seite=99999999");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<i>");
    }

    @Test
    void whereNothingIsFoundNothingIsPromised() throws Exception {
        var page =
                get("/de/suche?q=" + encoded("Sprachkusre Zahnbürstenmuseum")).body();
        assertThat(page).contains("suche/vermisst").doesNotContain("am nächsten", "class=\"filters\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0214 406-5246",
                "0214 4065246",
                "Öffnungszeiten",
                "oeffnungszeiten",
                "telefonnummer",
                "Telefon KI"
            })
    void whoeverLooksForTheNumberOrTheHoursFindsTheContactPage(String typed) throws Exception {
        var page = Jsoup.parse(get("/de/suche?q=" + encoded(typed)).body());
        assertThat(page.select(".hits a[href=/de/kontakt]")).as(typed).isNotEmpty();
    }

    @Test
    void suggestsWhileTyping() throws Exception {
        var answer = get("/de/suche/vorschlaege?q=sprachk");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("Sprachkurse für Mütter");
    }

    @Test
    void wordsAreCountedButNothingOfAPerson() throws Exception {
        for (var typed : List.of("Zahnbürstenmuseum", "anna@beispiel.example", "0214 4065246"))
            get("/de/suche?q=" + encoded(typed));
        CurrentCentre.run(
                centres.first().orElseThrow(),
                () -> assertThat(counts.most(false, 1, 100))
                        .extracting(SearchCounts.Asked::words)
                        .contains("zahnbürstenmuseum")
                        .noneMatch(words -> words.contains("@") || words.contains("4065246")));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

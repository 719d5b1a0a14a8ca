package org.teilhabe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

@House
class RefusalPageTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRefusalAtTheDeskIsInOneLanguage() {
        var centre = signedIn.centre("sprachmix");
        var reader = signedIn.at(centre, Role.KASSE);
        signedIn.inside(
                centre,
                () -> jdbc.sql("update account set language = 'pl' where mail = 'kasse@test.example'")
                        .update());
        for (var path : new String[] {"/verwaltung/gibt-es-nicht", "/verwaltung/angebote"}) {
            var page = Jsoup.parse(reader.get(path).body());
            assertThat(page.select("html").attr("lang")).isEqualTo("de");
            assertThat(page.select("main").text())
                    .containsAnyOf("gibt es hier nicht", "Berechtigung")
                    .doesNotContainPattern("[ąćęłńśźż]");
        }
    }

    @Test
    void aFormThatOutlivedItsSessionTellsHowToSaveTheWords() {
        var expired = signedIn.nobody()
                .postPlain(
                        "/verwaltung/angebote/neu",
                        Map.of("title", "Lange geschrieben"),
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(expired.statusCode()).isEqualTo(403);
        var page = Jsoup.parse(expired.body());
        assertThat(page.select("h1").text()).isEqualTo("Das Formular ist abgelaufen");
        assertThat(page.select("main").text()).contains("kopieren Sie, was Sie geschrieben haben");
        assertThat(page.select("main a[href=/anmelden]").text()).isEqualTo("Anmelden");
    }

    @Test
    void whoeverComesFromOutsideFindsTheWayToTheirOwnArea() {
        var refused = signedIn.as(Role.FREIWILLIGE).get("/verwaltung");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(refused.body()).select("main a[href=/mein]").text())
                .isEqualTo("Mein Bereich");
        assertThat(Jsoup.parse(signedIn.nobody().get("/de/gibt-es-nicht").body())
                        .select("a[href=/mein]"))
                .isEmpty();
    }
}

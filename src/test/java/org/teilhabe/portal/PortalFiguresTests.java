package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Readership;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;

@House
class PortalFiguresTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    SearchCounts searches;

    @Autowired
    Readership readership;

    @Autowired
    JdbcClient jdbc;

    private void read(UUID entry, String language, int times) {
        signedIn.inside(
                signedIn.first(),
                () -> jdbc.sql("""
                insert into page_view (day, language, view, entry, count) values (current_date, ?, 'probe', ?, ?)""").params(language, entry, times).update());
    }

    @Test
    void theFirstPageOfTheDeskTellsWhatTheWeekSearchedAndRead() {
        signedIn.inside(signedIn.first(), () -> {
            searches.count("drachenbootrennen", PortalLanguage.DE, false);
            return true;
        });
        read(UUID.randomUUID(), "de", 3);
        assertThat(signedIn.as(Role.REDAKTION).get("/verwaltung").body())
                .contains("Seiten gelesen", "Suchen ohne Treffer", "href=\"/verwaltung/suchen\"");
    }

    @Test
    void whatManyReadUntranslatedIsTranslatedFirst() {
        var first = signedIn.first();
        record Two(UUID title, String german) {}
        var last = signedIn.inside(
                first,
                () -> jdbc.sql("""
                select e.id, e.texts ->> 'title' from entry e join publication p on p.entry = e.id
                where not exists (select from translation t where t.entry = e.id and t.language = 'bg')
                order by e.updated_at, e.id limit 1""")
                        .query((row, n) -> new Two(row.getObject(1, UUID.class), row.getString(2)))
                        .single());
        read(last.title(), "bg", 4711);
        assertThat(signedIn.inside(first, () -> readership.views(90)))
                .contains(new Readership.Views(last.title(), "bg", 4711));
        var list = signedIn.as(Role.REDAKTION).get("/verwaltung/uebersetzungen").body();
        assertThat(list).contains("4.711 Aufrufe in 90 Tagen ohne aktuelle Übersetzung");
        var firstLine = list.substring(list.indexOf("id=\"liste\""));
        assertThat(firstLine.substring(0, firstLine.indexOf("Aufrufe in 90")))
                .contains(last.title().toString());
        assertThat(signedIn.as(Role.REDAKTION)
                        .get("/verwaltung/uebersetzungen?sprache=fr")
                        .body())
                .doesNotContain("4.711 Aufrufe");
    }
}

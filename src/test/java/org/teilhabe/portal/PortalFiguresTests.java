package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Texts;
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
    Editing editing;

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
        var entry = signedIn.inside(first, () -> {
            var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
            var draft = new Editing.Draft(facts, Texts.titled("Nur auf Deutsch"), null, null, 0);
            return editing.publish(editing.create(draft, null, false).id()).id();
        });
        read(entry.value(), "bg", 4711);
        assertThat(signedIn.inside(first, () -> readership.views(90)))
                .contains(new Readership.Views(entry.value(), "bg", 4711));
        var list = signedIn.as(Role.REDAKTION).get("/verwaltung/uebersetzungen").body();
        // Other tests may read it as well, but not a hundred times.
        assertThat(list).containsPattern("4\\.7\\d\\d Aufrufe in 90 Tagen ohne aktuelle Übersetzung");
        var firstLine = list.substring(list.indexOf("id=\"liste\""));
        assertThat(firstLine.substring(0, firstLine.indexOf("Aufrufe in 90")))
                .contains(entry.value().toString());
        signedIn.inside(first, () -> editing.withdraw(entry));
        assertThat(signedIn.as(Role.REDAKTION)
                        .get("/verwaltung/uebersetzungen?sprache=fr")
                        .body())
                .doesNotContain("4.711 Aufrufe");
    }
}

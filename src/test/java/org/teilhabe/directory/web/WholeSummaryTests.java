package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.identity.Browser;
import org.teilhabe.identity.SignedIn;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;

@House
class WholeSummaryTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    Taxonomy taxonomy;

    private Browser editor;

    @BeforeEach
    void anEditor() {
        var centre = signedIn.centre("schreibstube");
        editor = signedIn.at(centre, Role.REDAKTION);
        Written.topicAt(centre, taxonomy);
    }

    @Test
    void slipsUnknownEntriesAndWhatThePublicWouldMissAreToldAtOnce() {
        var event = Written.event("");
        event.remove("summary");
        event.remove("categories.main");
        event.remove("place.online");
        event.put("schedule.to", "14:00");
        event.put("provider", UUID.randomUUID().toString());
        event.put("offer", UUID.randomUUID().toString());
        event.put("do", "publish");
        assertThat(blamed("termine", event))
                .containsExactlyInAnyOrder(
                        "#title", "#summary", "#offer", "#schedule.to", "#provider", "#place.id", "#categories.main");
    }

    @Test
    void anUnknownPlaceIsToldBesideASlipAtItsOwnRow() {
        var offer = Written.offer("");
        offer.put("places.0", "");
        offer.put("places.1", UUID.randomUUID().toString());
        assertThat(blamed("angebote", offer)).containsExactlyInAnyOrder("#title", "#places.1");
    }

    @Test
    void whatIsNoIdAtAllIsBlamedOnce() {
        var offer = Written.offer("Sprachcafé");
        offer.put("provider", "irgendwer");
        assertThat(blamed("angebote", offer)).containsExactly("#provider");
    }

    private List<String> blamed(String noun, java.util.Map<String, Object> typed) {
        var refused = editor.post("/verwaltung/" + noun + "/neu", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        return Jsoup.parse(refused.body()).select(".faultlist a").eachAttr("href");
    }
}

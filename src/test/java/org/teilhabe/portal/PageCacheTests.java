package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.centre.CentreChanged;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.portal.search.WholeIndex;

@House
class PageCacheTests {
    private static final String PAGE = "/de/angebote/griffbereit";

    @Autowired
    Visitor visitor;

    @Autowired
    Editing editing;

    @Autowired
    Centres centres;

    @Autowired
    Ids ids;

    @Autowired
    PublicGenerations generations;

    @Autowired
    Suggestions suggestions;

    @Autowired
    ApplicationContext house;

    @Autowired
    PageViews views;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSecondReaderGetsTheSameBytesAndHeaders() {
        var first = visitor.get(PAGE);
        var second = visitor.get(PAGE);
        assertThat(second.body()).isEqualTo(first.body());
        for (var name : List.of("ETag", "Cache-Control", "Vary", "Content-Type", "Content-Security-Policy"))
            assertThat(second.headers().firstValue(name))
                    .as(name)
                    .isEqualTo(first.headers().firstValue(name));
        assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(second.headers().firstValue("Content-Language")).hasValue("de");
    }

    @Test
    void whoHasThePageIsToldThatItIsStillTrue() {
        var tag = tag(visitor.get(PAGE));
        for (var known : List.of(tag, "\"anders\", " + tag, "W/" + tag, "*")) {
            var answer = visitor.get(PAGE, "If-None-Match", known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(tag(answer)).isEqualTo(tag);
        }
        assertThat(visitor.get(PAGE, "If-None-Match", "\"anders\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void compressedBytesHaveATagOfTheirOwn() throws Exception {
        var plain = visitor.get(PAGE);
        var gzip = visitor.get(PAGE, "Accept-Encoding", "br, gzip");
        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(tag(gzip)).isNotEqualTo(tag(plain));
        assertThat(visitor.get(PAGE, "Accept-Encoding", "gzip;q=0").body()).isEqualTo(plain.body());
    }

    @Test
    void whatIsPublishedIsSeenAtOnceOnThePageAndInTheList() throws Exception {
        var centre = newCentre();
        var cafe = CurrentCentre.call(centre, () -> published("Sprachcafé"));
        assertThat(text(centre, "/de/angebote/sprachcafe")).contains("<bdi>Sprachcafé</bdi>");
        assertThat(text(centre, "/de/angebote")).contains("Sprachcafé");
        CurrentCentre.call(centre, () -> {
            editing.save(
                    cafe.id(),
                    new Editing.Draft(cafe.facts(), Texts.titled("Sprachcafé am Abend"), null, null, cafe.version()));
            return true;
        });
        assertThat(text(centre, "/de/angebote")).doesNotContain("am Abend");
        CurrentCentre.call(centre, () -> editing.publish(cafe.id()));
        assertThat(text(centre, "/de/angebote")).contains("Sprachcafé am Abend");
        CurrentCentre.call(centre, () -> editing.withdraw(cafe.id()));
        assertThat(text(centre, "/de/angebote")).doesNotContain("Sprachcafé");
        assertThat(visitor.at(centre.slug() + ".localhost", "/de/angebote/sprachcafe")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSuggestedSearchThatFindsNothingIsNoSuggestion() throws Exception {
        var centre = newCentre();
        assertThat(CurrentCentre.call(centre, () -> suggestions.leads("Zwiebelmuseum", PortalLanguage.DE)))
                .isFalse();
        var museum = CurrentCentre.call(centre, () -> published("Zwiebelmuseum"));
        WholeIndex.in(house);
        assertThat(CurrentCentre.call(centre, () -> suggestions.leads("Zwiebelmuseum", PortalLanguage.DE)))
                .isTrue();
        var before = generations.current(centre);
        CurrentCentre.call(centre, () -> editing.withdraw(museum.id()));
        WholeIndex.in(house);
        assertThat(CurrentCentre.call(centre, () -> suggestions.leads("Zwiebelmuseum", PortalLanguage.DE)))
                .isFalse();
        assertThat(generations.current(centre))
                .as("once for the entry, once for the page of suggestions")
                .isGreaterThanOrEqualTo(before + 2);
    }

    @Test
    void anotherCentresChangeTouchesNothingHere() throws Exception {
        var mine = newCentre();
        var other = newCentre();
        var before = generations.current(mine);
        CurrentCentre.call(other, () -> published("Sprachcafé"));
        assertThat(generations.current(mine)).isEqualTo(before);
    }

    @Test
    void whatTheCentreChangesOfItselfCountsWithItsCommitOnly() throws Exception {
        var centre = newCentre();
        var before = generations.current(centre);
        CurrentCentre.run(
                centre,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new CentreChanged(centre.id()));
                    status.setRollbackOnly();
                }));
        assertThat(generations.current(centre)).isEqualTo(before);
        CurrentCentre.run(
                centre,
                () -> transaction.executeWithoutResult(status -> events.publishEvent(new CentreChanged(centre.id()))));
        assertThat(generations.current(centre)).isGreaterThan(before);
    }

    @Test
    void pagesWithAFormAreMadeAnewAndNotStored() {
        var answer = visitor.get("/de/angebote/gibt-es-nicht");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void readersAreCountedAndNobodyIsKnown() throws Exception {
        var centre = newCentre();
        var cafe = CurrentCentre.call(centre, () -> published("Sprachcafé"));
        for (var n = 0; n < 3; n++) text(centre, "/de/angebote/sprachcafe");
        text(centre, "/ar/angebote/sprachcafe");
        views.flush();
        text(centre, "/de/angebote/sprachcafe");
        views.flush();
        CurrentCentre.call(
                centre,
                () -> transaction.execute(status -> {
                    assertThat(count(cafe, "de")).isEqualTo(4);
                    assertThat(count(cafe, "ar")).isEqualTo(1);
                    return true;
                }));
    }

    private long count(Entry entry, String language) {
        return jdbc.sql("select count from page_view where entry = ? and language = ? and view = 'offer'")
                .params(entry.id().value(), language)
                .query(Long.class)
                .single();
    }

    private Entry published(String title) {
        var facts = new OfferFacts(Conditions.none(), null, null, List.of(), null, List.of(), null);
        return editing.publish(editing.create(new Editing.Draft(facts, Texts.titled(title), null, null, 0), null, false)
                .id());
    }

    private String text(Centre centre, String path) {
        var answer = visitor.at(centre.slug() + ".localhost", path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private Centre newCentre() {
        var id = ids.next();
        return centres.found(new Centre(id, "puffer-" + id.toString().substring(24), List.of(), false));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}

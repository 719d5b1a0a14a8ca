package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.platform.House;

@House
class FeedTests {
    @Autowired
    private Visitor visitor;

    @Test
    void everybodySubscribesToAllEvents() {
        var answer = visitor.get("/termine.ics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("termine.ics");
        assertThat(events(answer)).hasSizeGreaterThanOrEqualTo(20);
        assertThat(Visitor.text(answer)).contains("SUMMARY;LANGUAGE=de:Sprachcafé am Dienstag");
    }

    @Test
    void aTopicHasACalendarOfItsOwn() {
        var all = events(visitor.get("/ar/termine.ics"));
        var german = events(visitor.get("/ar/termine.ics?thema=deutsch-lernen"));
        assertThat(german).isNotEmpty().hasSizeLessThan(all.size());
        assertThat(visitor.get("/ar/termine.ics?thema=unfug").statusCode()).isEqualTo(404);
    }

    @Test
    void anEventAndAnOfferHaveTheirs() {
        assertThat(events(visitor.get("/de/termine/sprachcafe-am-dienstag.ics")))
                .hasSize(2);
        assertThat(Visitor.text(visitor.get("/de/angebote/sprachcafe-beispiel.ics")))
                .contains("SUMMARY;LANGUAGE=de:Sprachcafé am Dienstag");
        assertThat(visitor.get("/de/termine/gibt-es-nicht.ics").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/termine.ics", "/fa/termine.ics?thema=deutsch-lernen", "/de/aktuelles.atom"})
    void whoHasItAlreadyGetsNothing(String path) {
        var first = visitor.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(visitor.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(visitor.get(path, "If-None-Match", "\"anders\"").statusCode())
                .isEqualTo(200);
        assertThat(first.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theNewsFeedIsAtomInTheReadersLanguage() {
        var answer = visitor.get("/ar/aktuelles.atom");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        var feed = Jsoup.parse(Visitor.text(answer), "", Parser.xmlParser());
        assertThat(feed.select("feed").attr("xml:lang")).isEqualTo("ar");
        assertThat(feed.select("feed > id").text()).startsWith("urn:uuid:");
        assertThat(feed.select("entry")).hasSizeBetween(20, 50);
        assertThat(feed.select("entry").first().select("link").attr("href"))
                .startsWith("http://localhost:" + visitor.port() + "/ar/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/termine.ics", "/en/termine.ics", "/de/aktuelles.atom", "/ar/aktuelles.atom"})
    void noFeedNamesAMailAddress(String path) {
        assertThat(Visitor.text(visitor.get(path))).doesNotContainPattern("[\\w.-]+@[\\w-]+\\.\\w+|mailto:|ATTENDEE");
    }

    @Test
    void theOtherCentresCalendarShowsNoneOfOurs() {
        var other = visitor.at("musterstadt.localhost", "/termine.ics");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(Visitor.text(other)).doesNotContain("Sprachcafé am Dienstag", "Leverkusen");
    }

    private static List<VEvent> events(HttpResponse<byte[]> answer) {
        try {
            Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(answer.body()));
            return calendar.getComponents(Component.VEVENT);
        } catch (Exception e) {
            throw new AssertionError(Visitor.text(answer), e);
        }
    }
}

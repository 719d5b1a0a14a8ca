package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;

/** What calendars and feed readers subscribe to: all events, those of a topic or an offer, one event; what is new. */
@Controller
class FeedController {
    private final Calendars calendars;
    private final AtomFeed atom;
    private final Directory directory;
    private final BaseAddress base;

    FeedController(Calendars calendars, AtomFeed atom, Directory directory, BaseAddress base) {
        this.calendars = calendars;
        this.atom = atom;
        this.directory = directory;
        this.base = base;
    }

    @GetMapping("/termine.ics")
    ResponseEntity<byte[]> german(HttpServletRequest request) {
        return all(PortalLanguage.DE, "", request);
    }

    @GetMapping(PortalLanguage.PATH + "/termine.ics")
    ResponseEntity<byte[]> all(
            @PathVariable PortalLanguage lang,
            @RequestParam(defaultValue = "") String thema,
            HttpServletRequest request) {
        var address = base.of(request);
        var feed = thema.isEmpty() ? calendars.all(lang, address) : calendars.topic(thema, lang, address);
        return feed.answer(Feed.CALENDAR, "termine.ics");
    }

    @GetMapping(PortalLanguage.PATH + "/termine/{slug}.ics")
    ResponseEntity<byte[]> event(
            @PathVariable PortalLanguage lang, @PathVariable String slug, HttpServletRequest request) {
        return directory
                .bySlug(Kind.EVENT, slug, lang)
                .map(event -> calendars.event(event, base.of(request)).answer(Feed.CALENDAR, slug + ".ics"))
                .orElseGet(() -> moved(Kind.EVENT, slug, lang));
    }

    @GetMapping(PortalLanguage.PATH + "/angebote/{slug}.ics")
    ResponseEntity<byte[]> offer(
            @PathVariable PortalLanguage lang, @PathVariable String slug, HttpServletRequest request) {
        return directory
                .bySlug(Kind.OFFER, slug, lang)
                .map(offer -> calendars.offer(offer, base.of(request)).answer(Feed.CALENDAR, slug + ".ics"))
                .orElseGet(() -> moved(Kind.OFFER, slug, lang));
    }

    @GetMapping(PortalLanguage.PATH + "/aktuelles.atom")
    ResponseEntity<byte[]> news(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        return atom.in(lang, base.of(request)).answer(Feed.ATOM, "aktuelles.atom");
    }

    private ResponseEntity<byte[]> moved(Kind kind, String slug, PortalLanguage lang) {
        var present = directory.movedTo(kind, slug).orElseThrow(() -> new Missing("No " + kind + " " + slug));
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create("/" + lang.tag() + "/" + kind.noun() + "/" + present + ".ics"))
                .build();
    }
}

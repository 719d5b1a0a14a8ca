package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.brochure.PublishedEditions;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;

/** The guide: its page, its PDFs, and the book to be read in the browser. */
@Controller
class GuideController {
    /** Nothing of an edition changes; only where it stands does. */
    private static final Duration FRESH = Duration.ofDays(1);

    private final JoinPages join;
    private final GuidePages guides;
    private final PublishedEditions editions;
    private final Phrasing phrasing;
    private final PublicPages pages;

    GuideController(
            JoinPages join, GuidePages guides, PublishedEditions editions, Phrasing phrasing, PublicPages pages) {
        this.join = join;
        this.guides = guides;
        this.editions = editions;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/wegweiser")
    ModelAndView guide(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var offer = join.guide(words);
        var issues = guides.issues(words);
        var shell = pages.shell(request, lang, words.words().get("life.guide.title"), "/wegweiser")
                .described(words.words().get(issues.isEmpty() ? "life.guide.later" : "brochure.web.box.text"));
        pages.prebuilt(request, new Moments(words.now()), "guide", null);
        return new ModelAndView("portal/guide", "page", join.guide(offer, issues, words, shell));
    }

    @GetMapping(PortalLanguage.PATH + "/wegweiser/{number:\\d{1,6}}.pdf")
    @Nullable
    ResponseEntity<byte[]> file(@PathVariable PortalLanguage lang, @PathVariable int number, WebRequest request) {
        var issue = editions.numbered(number, lang).orElseThrow(() -> new Missing("No edition " + number));
        var download = issue.in(lang).orElseThrow(() -> new Missing("No edition " + number + " in " + lang.tag()));
        var tag = "\"" + download.tag() + "\"";
        if (request.checkNotModified(tag)) return null;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag(tag)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(PublishedEditions.fileName(issue.date(), lang))
                                .build()
                                .toString())
                .body(editions.bytes(download).orElseThrow(() -> new Missing("No file of edition " + number)));
    }

    @GetMapping(PortalLanguage.PATH + "/wegweiser/{number:\\d{1,6}}/lesen")
    ModelAndView read(@PathVariable PortalLanguage lang, @PathVariable int number, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var issue = editions.numbered(number, lang).orElseThrow(() -> new Missing("No edition " + number));
        var book = editions.book(number, lang)
                .or(() -> editions.book(number, PortalLanguage.DE))
                .orElseThrow(() -> new Missing("No book of edition " + number));
        var shell = pages.shell(request, lang, issue.title(), "/wegweiser/" + number + "/lesen")
                .described(words.words().get("brochure.web.box.text"));
        pages.prebuilt(request, new Moments(words.now()), "guide", null);
        return new ModelAndView("portal/guide-book", "page", guides.book(issue, book, words, shell));
    }
}

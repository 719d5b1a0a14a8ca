package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;

/** What search engines ask first. */
@Controller
class RobotController {
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

    private final Sitemap sitemap;
    private final PublicPages pages;
    private final BaseAddress base;
    private final Clock clock;

    RobotController(Sitemap sitemap, PublicPages pages, BaseAddress base, Clock clock) {
        this.sitemap = sitemap;
        this.pages = pages;
        this.base = base;
        this.clock = clock;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(HttpServletRequest request) {
        return answer(request, new MediaType("text", "plain", StandardCharsets.UTF_8), """
                User-agent: *
                Disallow: /verwaltung
                Disallow: /mein/
                Disallow: /anmelden
                Disallow: /l/
                Disallow: /*/suche?

                Sitemap: %s/sitemap.xml
                """.formatted(base.of(request)));
    }

    /** Whoever found a hole writes to the centre; the date moves on with the months. */
    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> security(HttpServletRequest request) {
        var expires = LocalDate.now(clock).withDayOfMonth(1).plusMonths(7);
        return answer(request, new MediaType("text", "plain", StandardCharsets.UTF_8), """
                Contact: %1$s/de/kontakt
                Expires: %2$sT00:00:00Z
                Preferred-Languages: de, en
                Canonical: %1$s/.well-known/security.txt
                """.formatted(
                        base.of(request), expires));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> index(HttpServletRequest request) {
        return answer(request, XML, sitemap.index(base.of(request)));
    }

    @GetMapping("/sitemap-{lang:[a-z]+}.xml")
    ResponseEntity<String> language(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        return answer(request, XML, sitemap.of(lang, base.of(request)));
    }

    private ResponseEntity<String> answer(HttpServletRequest request, MediaType type, String text) {
        pages.prebuilt(request, new Moments(LocalDateTime.now(clock)), "", null);
        return ResponseEntity.ok().contentType(type).body(text);
    }
}

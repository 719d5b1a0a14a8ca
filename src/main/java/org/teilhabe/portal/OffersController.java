package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
@RequestMapping(PortalLanguage.PATH + "/angebote")
class OffersController {
    private final OfferListing listing;
    private final Phrasing phrasing;
    private final PublicPages pages;

    OffersController(OfferListing listing, Phrasing phrasing, PublicPages pages) {
        this.listing = listing;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView offers(@PathVariable PortalLanguage lang, HttpServletRequest request, HttpServletResponse response) {
        var words = phrasing.in(lang);
        var found = listing.find(request.getParameterMap(), words);
        var filtered = !found.filter().empty();
        var shell = pages.shell(request, lang, words.words().get("menu.angebote"), "/angebote")
                .described(words.words().get("portal.offers.about"))
                .in("angebote")
                .sensitive(words.terms().sensitive(List.copyOf(found.filter().answers(OfferQuestion.THEMA))));
        // A filtered list is not for search engines: there are too many of them, and the offers are listed anyway.
        if (filtered || found.paging().page() > 1) shell = shell.hidden();
        PublicPages.guard(shell, response);
        var moments = new Moments(words.now());
        found.all().rows().forEach(row -> moments.times(row.times()));
        pages.prebuilt(request, moments, "offers", null);
        return new ModelAndView(
                "portal/offers",
                "page",
                page(found, words, shell, found.filter().misses(request.getParameterMap())));
    }

    private OffersPage page(
            OfferListing.Found found, EntryWords words, org.teilhabe.platform.web.PublicShell shell, boolean missed) {
        var map = listing.map(found);
        var fields = new OfferFields(found, words);
        var paging = found.paging();
        return new OffersPage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("menu.angebote")), null)),
                words.words().get("portal.offers.count", paging.total()),
                listing.topics(found, words),
                found.filter().answers(OfferQuestion.THEMA).stream().findFirst().orElse(""),
                fields.all(),
                fields.chosen(),
                listing.letters(found, words),
                listing.hits(found, words, map != null),
                paging,
                words.words().get("portal.paging", paging.from(), paging.to(), paging.total()),
                map,
                words.href("/angebote"),
                missed);
    }
}

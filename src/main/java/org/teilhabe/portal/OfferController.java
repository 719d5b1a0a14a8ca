package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
@RequestMapping(PortalLanguage.PATH + "/angebote/{slug}")
class OfferController {
    private final Finding finding;
    private final OfferPages offers;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final EntryData structured;

    OfferController(Finding finding, OfferPages offers, Phrasing phrasing, PublicPages pages, EntryData structured) {
        this.finding = finding;
        this.offers = offers;
        this.phrasing = phrasing;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping
    ModelAndView offer(
            @PathVariable PortalLanguage lang,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = offers.find(finding.entry(Kind.OFFER, slug, lang));
        var words = phrasing.in(lang);
        var bare = pages.shell(request, words, found.offer()).in("angebote");
        var shell = bare.structured(structured.offer(found, words, bare));
        PublicPages.guard(shell, response);
        var moments = new Moments(words.now()).offer(found.facts()).events(found.events());
        pages.prebuilt(request, moments, "offer", found.offer().id());
        return new ModelAndView("portal/offer", "page", offers.page(found, words, shell));
    }
}

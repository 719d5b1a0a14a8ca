package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.platform.text.PortalLanguage;

/** The page for volunteers. */
@Controller
class JoinController {
    private final JoinPages join;
    private final Phrasing phrasing;
    private final PublicPages pages;

    JoinController(JoinPages join, Phrasing phrasing, PublicPages pages) {
        this.join = join;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/mitmachen")
    ModelAndView join(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var found = join.find(words);
        var shell = pages.shell(request, lang, words.words().get("menu.mitmachen"), "/mitmachen")
                .described(words.words().get("life.join.lead"))
                .in("mitmachen");
        var moments = new Moments(words.now()).events(found.events());
        found.offers().forEach(o -> moments.offer((OfferFacts) o.facts()));
        pages.prebuilt(request, moments, "join", null);
        return new ModelAndView("portal/join", "page", join.page(found, words, shell));
    }
}

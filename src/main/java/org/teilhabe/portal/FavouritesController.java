package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
class FavouritesController {
    private final Phrasing phrasing;
    private final PublicPages pages;

    FavouritesController(Phrasing phrasing, PublicPages pages) {
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/gemerkt")
    ModelAndView kept(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var title = words.words().get("menu.gemerkt");
        var shell = pages.shell(request, lang, title, "/gemerkt").hidden();
        pages.prebuilt(request, new Moments(words.now()), "favourites", null);
        return new ModelAndView("portal/favourites", "page", new FavouritesPage(shell, title));
    }
}

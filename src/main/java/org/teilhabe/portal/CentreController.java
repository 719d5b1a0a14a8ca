package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
class CentreController {
    private final CentrePages centres;
    private final CentreReading centre;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final EntryData structured;

    CentreController(
            CentrePages centres, CentreReading centre, Phrasing phrasing, PublicPages pages, EntryData structured) {
        this.centres = centres;
        this.centre = centre;
        this.phrasing = phrasing;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping(PortalLanguage.PATH + "/ueber-uns")
    ModelAndView about(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var found = centres.find(lang);
        var bare = pages.shell(request, lang, words.words().get("life.centre.title"), "/ueber-uns")
                .described(found.profile().aim().text());
        var shell = bare.structured(structured.write(centre.structuredData(lang, bare.base())));
        pages.prebuilt(request, new Moments(words.now()), "centre", null);
        return new ModelAndView("portal/centre", "page", centres.page(found, words, shell));
    }
}

package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
class FixedController {
    private final FixedPages fixed;
    private final Phrasing phrasing;
    private final PublicPages pages;

    FixedController(FixedPages fixed, Phrasing phrasing, PublicPages pages) {
        this.fixed = fixed;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/{noun:impressum|datenschutz|barrierefreiheit|leichte-sprache}")
    ModelAndView page(@PathVariable PortalLanguage lang, @PathVariable String noun, HttpServletRequest request) {
        return show(lang, noun, request);
    }

    /** The contact page has its form, in Leichte Sprache too, and is not one of these. */
    @GetMapping(EasyController.EASY + "/{noun:impressum|datenschutz|barrierefreiheit|leichte-sprache|ueber-uns}")
    ModelAndView easy(@PathVariable String noun, HttpServletRequest request) {
        return show(PortalLanguage.LEICHT, noun, request);
    }

    private ModelAndView show(PortalLanguage language, String noun, HttpServletRequest request) {
        pages.prebuilt(request, new Moments(phrasing.in(language).now()), "fixed", null);
        return new ModelAndView("portal/fixed", "page", fixed.page(request, language, noun));
    }
}

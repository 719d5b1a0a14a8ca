package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
class EventController {
    private final Finding finding;
    private final EventPages events;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final EventData structured;

    EventController(Finding finding, EventPages events, Phrasing phrasing, PublicPages pages, EventData structured) {
        this.finding = finding;
        this.events = events;
        this.phrasing = phrasing;
        this.pages = pages;
        this.structured = structured;
    }

    /** @param datum the day of one date of a series; one without a date is an address that does not exist */
    @GetMapping(PortalLanguage.PATH + "/termine/{slug}")
    ModelAndView event(
            @PathVariable PortalLanguage lang,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String datum,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = phrasing.in(lang);
        var event = finding.entry(Kind.EVENT, slug, lang);
        var found = events.find(event, datum, words);
        var bare = pages.shell(request, words, event).in("termine");
        var shell = found.strange() ? bare.hidden() : bare.structured(structured.event(found, words, bare));
        PublicPages.guard(shell, response);
        var view = new ModelAndView("portal/event", "page", events.page(found, words, shell));
        if (found.strange()) view.setStatus(HttpStatus.NOT_FOUND);
        else pages.prebuilt(request, new Moments(words.now()).events(List.of(event)), "event", event.id());
        return view;
    }
}

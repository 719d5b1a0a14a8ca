package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
class EventsController {
    private final EventListing listing;
    private final EventsPages events;
    private final Phrasing phrasing;
    private final PublicPages pages;

    EventsController(EventListing listing, EventsPages events, Phrasing phrasing, PublicPages pages) {
        this.listing = listing;
        this.events = events;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/termine")
    ModelAndView events(@PathVariable PortalLanguage lang, HttpServletRequest request, HttpServletResponse response) {
        var words = phrasing.in(lang);
        var asked = EventFilter.read(request.getParameterMap(), words.now().toLocalDate());
        var found = listing.find(asked, words);
        var topics = List.copyOf(found.filter().answers(EventQuestion.THEMA));
        var shell = pages.shell(request, lang, words.words().get("menu.termine"), "/termine")
                .described(words.words().get("life.events.about"))
                .in("termine")
                .sensitive(words.terms().sensitive(topics));
        // What is filtered or far ahead is not for search engines: there would be no end to it.
        if (!found.filter().empty() || found.filter().month() != null) shell = shell.hidden();
        var missed = !asked.answers().equals(found.filter().answers());
        PublicPages.guard(shell, response);
        if (!found.filter().typedAnything())
            pages.prebuilt(request, new Moments(words.now()).events(found.all()), "events", null);
        var view = new ModelAndView("portal/events", "page", events.page(found, words, shell, missed));
        if (!asked.faults().isEmpty()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}

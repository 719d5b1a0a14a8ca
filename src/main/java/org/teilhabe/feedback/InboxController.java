package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.For;

/** The list of concerns. */
@Controller
@RequestMapping(FeedbackRail.HREF)
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class InboxController {
    private final InboxPages pages;

    InboxController(InboxPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "") String meine,
            @RequestParam(defaultValue = "") String seite,
            HttpServletRequest request) {
        var choice = new InboxPages.Choice(
                stand, art, meine.equals("1"), seite.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(seite) : 1);
        return new ModelAndView("feedback/inbox", "page", pages.page(choice, request));
    }
}

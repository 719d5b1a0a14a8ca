package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;

/** Whether a page was helpful: two bare buttons of pages that are the same for everybody. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/hilfreich")
class HelpfulController {
    private final Helpfulness helpfulness;
    private final PublicForms forms;
    private final Thanks thanks;
    private final Shown shown;
    private final RateLimits limits;

    HelpfulController(Helpfulness helpfulness, PublicForms forms, Thanks thanks, Shown shown, RateLimits limits) {
        this.helpfulness = helpfulness;
        this.forms = forms;
        this.thanks = thanks;
        this.shown = shown;
        this.limits = limits;
    }

    @GetMapping
    String elsewhere(@PathVariable String lang) {
        return "redirect:/" + lang + "/";
    }

    /** @param eintrag id of an entry, or else {@code seite} its address */
    @PostMapping
    ModelAndView count(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String eintrag,
            @RequestParam(defaultValue = "") String seite,
            @RequestParam(defaultValue = "") String antwort,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        forms.count("helpful", visit, 60);
        var entry = eintrag.isEmpty()
                ? shown.byAddress(seite, visit.language()).orElseThrow(() -> new Missing("No such page"))
                : shown.byId(eintrag, visit.language());
        if (!antwort.matches("ja|nein")) throw new Rejected("field.choice");
        var yes = antwort.equals("ja");
        if (counts(entry, visit)) helpfulness.count(entry.id(), yes);
        return Receipts.lead(visit, "/hilfreich/danke/" + antwort + "?eintrag=" + entry.id());
    }

    /** Read again, it counts nothing. */
    @GetMapping("/danke/{antwort:ja|nein}")
    ModelAndView thank(
            @PathVariable String lang,
            @PathVariable String antwort,
            @RequestParam(defaultValue = "") String eintrag,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        return thanks.forHelpful(
                visit, shown.byId(eintrag, visit.language()), antwort.equals("ja"), "/hilfreich/danke/" + antwort);
    }

    /** A few people may share an address; a crowd of clicks on one page from one address is no crowd of people. */
    private boolean counts(Published entry, Visit visit) {
        try {
            var voter = entry.id() + "|" + visit.request().getRemoteAddr();
            limits.count("feedback.helpful.entry", voter, 5, Duration.ofHours(1));
            return true;
        } catch (RateLimits.TooMany crowd) {
            return false;
        }
    }
}

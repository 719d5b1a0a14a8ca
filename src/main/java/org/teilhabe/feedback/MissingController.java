package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.PortalLanguage;

/** Nothing found: one click tells the editors. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/suche/vermisst")
class MissingController {
    private final Receiving receiving;
    private final PublicForms forms;
    private final Thanks thanks;

    MissingController(Receiving receiving, PublicForms forms, Thanks thanks) {
        this.receiving = receiving;
        this.forms = forms;
        this.thanks = thanks;
    }

    @GetMapping
    String elsewhere(@PathVariable String lang) {
        return "redirect:/" + lang + "/suche";
    }

    @PostMapping
    ModelAndView tell(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String q,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        forms.count("missing", visit, 20);
        receiving.missed(q, visit.language());
        return Receipts.lead(visit, "/suche/vermisst/danke");
    }

    /** Read again, it tells nothing. */
    @GetMapping("/danke")
    ModelAndView thank(@PathVariable String lang, HttpServletRequest request, HttpServletResponse response) {
        return thanks.forMissing(Visit.in(lang, request, response), "/suche/vermisst/danke");
    }
}

package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;

/** The contact page: its form writes to the centre and to nobody else. */
@Controller
@RequestMapping({PortalLanguage.PATH + "/kontakt", "/de-x-leicht/kontakt"})
class ContactController {
    private final Receiving receiving;
    private final ContactPages pages;
    private final PublicForms forms;
    private final Thanks thanks;
    private final Receipts receipts;

    ContactController(Receiving receiving, ContactPages pages, PublicForms forms, Thanks thanks, Receipts receipts) {
        this.receiving = receiving;
        this.pages = pages;
        this.forms = forms;
        this.thanks = thanks;
        this.receipts = receipts;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String betrifft,
            @RequestParam(defaultValue = "") String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        return pages.page(visit, pages.topic(visit, betrifft, kind), FormView.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable(required = false) @Nullable String lang,
            @RequestParam(defaultValue = "") String betrifft,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        var topic = pages.topic(visit, betrifft, kind);
        try {
            forms.count("contact", visit, 30);
            return keep(visit, topic, typed);
        } catch (Rejected refusal) {
            var form = FormViews.refused(typed, refusal, forms.words(visit));
            return pages.page(visit, topic, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RateLimits.TooMany tooMany) {
            tooMany.tell(response);
            var form = FormViews.refused(typed, forms.words(visit).get("error.429.text"));
            return pages.page(visit, topic, form, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** Read again as often as one likes, for a day. */
    @GetMapping("/danke/{receipt}")
    ModelAndView thank(
            @PathVariable(required = false) @Nullable String lang,
            @PathVariable String receipt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        return receipts.read(receipt)
                .map(r -> thanks.forMessage(visit, r, "/kontakt/danke/" + receipt))
                .orElseGet(() -> Receipts.back(visit, "/kontakt"));
    }

    private ModelAndView keep(Visit visit, ContactPages.Topic topic, Map<String, String> typed) {
        if (FormViews.trapped(typed)) {
            receiving.trap("contact");
            throw new Rejected("feedback.trapped");
        }
        var stamp = typed.getOrDefault("stempel", "");
        var form = ContactForm.of(typed, topic.barrier());
        var receipt = receiving.message(form, visit.language(), Subject.of(topic.entry()), stamp);
        return receipts.lead(visit, "/kontakt", receipt, "");
    }
}

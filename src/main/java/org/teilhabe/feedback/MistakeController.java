package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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
import org.teilhabe.directory.Published;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.feedback.web.MistakePage;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;
import org.teilhabe.platform.web.Stamps;

/** What is wrong with a page, told to the editors. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/fehler-melden")
class MistakeController {
    private final Receiving receiving;
    private final PublicForms forms;
    private final Thanks thanks;
    private final Receipts receipts;
    private final Shown shown;
    private final Stamps stamps;

    MistakeController(
            Receiving receiving, PublicForms forms, Thanks thanks, Receipts receipts, Shown shown, Stamps stamps) {
        this.receiving = receiving;
        this.forms = forms;
        this.thanks = thanks;
        this.receipts = receipts;
        this.shown = shown;
        this.stamps = stamps;
    }

    /** Where the mistake is: an entry, another page, or nobody knows. */
    private record Spot(@Nullable Published entry, String page) {
        Subject subject() {
            return entry == null ? Subject.page(page) : Subject.of(entry);
        }

        String back() {
            var known = entry;
            return known != null ? known.path() : page.isEmpty() ? "/" : page;
        }
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String eintrag,
            @RequestParam(defaultValue = "") String seite,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        return page(visit, spot(visit, eintrag, seite), FormView.EMPTY, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView send(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String eintrag,
            @RequestParam(defaultValue = "") String seite,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        var spot = spot(visit, eintrag, seite);
        try {
            forms.count("mistake", visit, 30);
            return keep(visit, spot, typed);
        } catch (Rejected refusal) {
            var form = FormViews.refused(typed, refusal, forms.words(visit));
            return page(visit, spot, form, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RateLimits.TooMany tooMany) {
            tooMany.tell(response);
            var form = FormViews.refused(typed, forms.words(visit).get("error.429.text"));
            return page(visit, spot, form, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    /** Read again as often as one likes, for a day. */
    @GetMapping("/danke/{receipt}")
    ModelAndView thank(
            @PathVariable String lang,
            @PathVariable String receipt,
            @RequestParam(defaultValue = "") String eintrag,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        var entry = spot(visit, eintrag, "").entry();
        return receipts.read(receipt)
                .map(r -> thanks.forMistake(visit, r.number(), entry, "/fehler-melden/danke/" + receipt))
                .orElseGet(() -> Receipts.back(visit, "/fehler-melden"));
    }

    private ModelAndView keep(Visit visit, Spot spot, Map<String, String> typed) {
        if (FormViews.trapped(typed)) {
            receiving.trap("mistake");
            throw new Rejected("feedback.trapped");
        }
        var stamp = typed.getOrDefault("stempel", "");
        var receipt = receiving.mistake(MistakeForm.of(typed), visit.language(), spot.subject(), stamp);
        var entry = spot.entry();
        return receipts.lead(visit, "/fehler-melden", receipt, entry == null ? "" : "?eintrag=" + entry.id());
    }

    private Spot spot(Visit visit, String entry, String page) {
        if (!entry.isEmpty()) return new Spot(shown.byId(entry, visit.language()), "");
        var path = page.matches("(/[\\p{L}\\p{N}._~-]{1,120}){1,4}") && page.length() <= 300 ? page : "";
        return new Spot(shown.byAddress(path, visit.language()).orElse(null), path);
    }

    private ModelAndView page(Visit visit, Spot spot, FormView form, HttpStatus status) {
        var words = forms.words(visit);
        var entry = spot.entry();
        var shell = forms.shell(visit, words.get("feedback.mistake.title"), "/fehler-melden")
                .hidden()
                .sensitive(entry != null && shown.sensitive(entry));
        var flaws = Arrays.stream(Flaw.values())
                .map(f -> new MistakePage.Choice(
                        f.tag(),
                        words.get("feedback.mistake." + f.tag()),
                        form.value("was").equals(f.tag())))
                .toList();
        var page = new MistakePage(
                shell,
                entry == null ? "" : entry.id().toString(),
                spot.page(),
                entry == null ? null : Said.of(entry.title(), visit.language()),
                visit.href(spot.back()),
                flaws,
                form,
                stamps.issue(Receiving.MISTAKE));
        return PublicForms.hiddenView("mistake", page, status, visit);
    }
}

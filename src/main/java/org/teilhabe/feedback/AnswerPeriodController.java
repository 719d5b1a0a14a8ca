package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.feedback.web.PeriodPage;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** In how many days reported barriers are answered. */
@Controller
@RequestMapping(FeedbackRail.HREF + "/fristen")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class AnswerPeriodController {
    private final AnswerPeriods periods;
    private final DeskShells shells;
    private final Clock clock;

    AnswerPeriodController(AnswerPeriods periods, DeskShells shells, Clock clock) {
        this.periods = periods;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var today = LocalDate.now(clock);
        var typed = Map.of("ab", today.plusDays(1).toString(), "tage", Integer.toString(periods.daysOn(today)));
        return page(new FormView(typed, Map.of(), List.of()), HttpStatus.OK, request);
    }

    @PostMapping
    @For(Role.LEITUNG)
    ModelAndView set(
            @RequestParam(defaultValue = "") String ab,
            @RequestParam(defaultValue = "") String tage,
            HttpServletRequest request) {
        try {
            var from = date(ab).orElseThrow(() -> Rejected.field("ab", "field.date"));
            if (!tage.strip().matches("[0-9]{1,3}")) throw Rejected.field("tage", "feedback.desk.period.days");
            periods.set(from, Integer.parseInt(tage.strip()));
        } catch (Rejected refusal) {
            var form = FormViews.refused(
                    Map.of("ab", ab, "tage", tage),
                    refusal,
                    shells.of(request, FeedbackRail.HREF, "feedback.desk.period.title")
                            .words());
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        DeskShells.say(request, "feedback.desk.said.period");
        return new ModelAndView("redirect:" + FeedbackRail.HREF + "/fristen");
    }

    private ModelAndView page(FormView form, HttpStatus status, HttpServletRequest request) {
        var shell = shells.of(request, FeedbackRail.HREF, "feedback.desk.period.title");
        var words = shell.words();
        var editions = periods.all().stream()
                .map(p -> new PeriodPage.Edition(words.date(p.from()), words.get("feedback.desk.period.in", p.days())))
                .toList();
        var page = new PeriodPage(
                shell,
                words.get("feedback.desk.period.in", periods.daysOn(LocalDate.now(clock))),
                editions,
                Actor.find().filter(a -> a.has(Role.LEITUNG)).isPresent(),
                form);
        var view = new ModelAndView("feedback/period", "page", page);
        view.setStatus(status);
        return view;
    }

    /** As date fields send it, or as people write it here. */
    private static Optional<LocalDate> date(String typed) {
        var text = typed.strip();
        try {
            if (text.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{4}")) {
                var parts = text.split("\\.");
                return Optional.of(LocalDate.of(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])));
            }
            return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.web.DeskShells;

/** After how long entries ask to be checked. */
@Controller
@ForPublishers
@RequestMapping("/verwaltung/angebote/frist")
class VerificationDesk {
    private final VerificationPeriod period;
    private final DeskShells shells;
    private final Clock clock;

    VerificationDesk(VerificationPeriod period, DeskShells shells, Clock clock) {
        this.period = period;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var form = new Form.Filling()
                .put("months", period.months())
                .put("from", LocalDate.now(clock))
                .done();
        return page(request, form, null);
    }

    @PostMapping
    ModelAndView set(HttpServletRequest request) {
        var form = Posted.of(request).form();
        var in = new Input(form);
        var months = in.number("months", 1, 60);
        var from = in.date("from");
        try {
            if (form.get("months").isEmpty()) in.fault("months", "directory.form.needed");
            if (form.get("from").isEmpty()) in.fault("from", "directory.form.needed.date");
            in.rejectIfFaulty();
        } catch (Rejected refusal) {
            return page(request, form, refusal);
        }
        if (months != null && from != null) period.set(from, months);
        DeskShells.say(request, "directory.desk.said.saved");
        return new ModelAndView("redirect:/verwaltung/angebote/frist");
    }

    private ModelAndView page(HttpServletRequest request, Form form, @Nullable Rejected refusal) {
        var shell = shells.of(request, "/verwaltung/angebote", "directory.desk.period.title");
        var words = shell.words();
        var faults = refusal == null
                ? List.<EntryPage.Fault>of()
                : EntryPages.faults(refusal, words, field -> words.get("directory.desk.period." + field));
        var lines = period.all().stream()
                .map(p -> shell.words()
                        .get("directory.desk.period.line", shell.words().date(p.from()), p.months()))
                .toList();
        var answer = new ModelAndView(
                "directory/period", "page", new PeriodPage(shell, EntryPages.blamed(form, faults), faults, lines));
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }
}

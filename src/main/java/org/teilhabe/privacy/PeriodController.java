package org.teilhabe.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.privacy.web.PeriodPage;

/** Aufbewahrungsfrist of one processing: what holds, what held, and what shall hold from a day on. */
@Controller
@For({Role.DATENSCHUTZ, Role.ADMINISTRATION})
@RequestMapping(PlanController.PATH + "/fristen/{key}")
class PeriodController {
    private static final List<String> UNITS = List.of("D", "M", "Y");
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Register register;
    private final RetentionPeriods periods;
    private final PrivacyWords say;
    private final DeskShells shells;

    /** What was typed. */
    record Form(String amount, String unit, String from) {}

    PeriodController(Register register, RetentionPeriods periods, PrivacyWords say, DeskShells shells) {
        this.register = register;
        this.periods = periods;
        this.say = say;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request, @PathVariable String key) {
        var processing = register.get(key);
        return page(request, processing, form(periods.of(processing)), Map.of());
    }

    @PostMapping
    ModelAndView decide(
            HttpServletRequest request,
            @PathVariable String key,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String from) {
        var processing = register.get(key);
        try {
            periods.decide(processing, period(amount.strip(), unit), day(from.strip()));
        } catch (Rejected refusal) {
            return refused(request, processing, new Form(amount, unit, from), refusal);
        }
        DeskShells.say(request, "privacy.said.period");
        return new ModelAndView("redirect:" + PlanController.PATH + "/fristen/" + key);
    }

    private ModelAndView refused(HttpServletRequest request, Processing processing, Form form, Rejected refusal) {
        var words = shells.of(request, PlanController.PATH, "privacy.title").words();
        var faults = new LinkedHashMap<String, String>();
        for (var fault : refusal.faults())
            faults.put(fault.field(), words.get(fault.key(), fault.arguments().toArray()));
        var page = page(request, processing, form, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            HttpServletRequest request, Processing processing, Form form, Map<String, String> faults) {
        var shell = shells.of(request, PlanController.PATH, "privacy.period.title");
        var words = shell.words();
        var retention = processing.retention();
        return new ModelAndView(
                "privacy/period",
                "page",
                new PeriodPage(
                        shell,
                        processing.key(),
                        say.about(words, processing, "name"),
                        say.about(words, processing, "purpose"),
                        say.about(words, processing, "start"),
                        say.period(words, periods.of(processing)),
                        say.period(words, retention.standard()),
                        words.get(
                                "privacy.period.bounds",
                                say.period(words, retention.least()),
                                say.period(words, retention.most())),
                        retention.isFixed(),
                        periods.decisions(processing).stream()
                                .map(d -> words.get(
                                        "privacy.period.decision",
                                        words.date(d.validFrom()),
                                        say.period(words, d.period())))
                                .toList(),
                        form.amount(),
                        units(words, form.unit()),
                        form.from(),
                        faults));
    }

    private Form form(Period current) {
        var unit = current.getDays() > 0 ? "D" : current.getMonths() > 0 ? "M" : "Y";
        var amount = switch (unit) {
            case "D" -> current.getDays();
            case "M" -> (int) current.toTotalMonths();
            default -> current.getYears();
        };
        return new Form(Integer.toString(amount), unit, say.today().toString());
    }

    private static List<PeriodPage.Unit> units(Words words, String chosen) {
        return UNITS.stream()
                .map(u -> new PeriodPage.Unit(u, words.get("privacy.unit." + u), u.equals(chosen)))
                .toList();
    }

    private static Period period(String amount, String unit) {
        if (!amount.matches("[0-9]{1,4}") || Integer.parseInt(amount) == 0)
            throw Rejected.field("amount", "privacy.fault.amount");
        if (!UNITS.contains(unit)) throw Rejected.field("unit", "field.choice");
        return Period.parse("P" + Integer.parseInt(amount) + unit);
    }

    /** As browsers send it, or as people type it where the browser has no field for dates. */
    private static LocalDate day(String typed) {
        try {
            return typed.contains(".") ? LocalDate.parse(typed, TYPED) : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw Rejected.field("from", "field.date");
        }
    }
}

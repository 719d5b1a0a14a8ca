package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.centre.CentreDesk;
import org.teilhabe.centre.DaysDesk;
import org.teilhabe.centre.ExceptionalDays;
import org.teilhabe.centre.Section;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.time.Notation;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Opening hours, closing days and days with other times. */
@Controller
@RequestMapping(HoursController.HERE)
@For({Role.LEITUNG, Role.REDAKTION, Role.ADMINISTRATION})
class HoursController {
    static final String HERE = "/verwaltung/zentrum/zeiten";

    private final CentreDesk desk;
    private final DaysDesk days;
    private final SectionPages sections;
    private final HoursPages pages;
    private final DeskShells shells;
    private final Clock clock;

    HoursController(
            CentreDesk desk, DaysDesk days, SectionPages sections, HoursPages pages, DeskShells shells, Clock clock) {
        this.desk = desk;
        this.days = days;
        this.sections = sections;
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    String hours(@RequestParam(name = "am", defaultValue = "") String asOf, HttpServletRequest request, Model model) {
        var asked = AsOf.of(asOf, clock);
        var sheet = desk.sheet(Section.OPENING, asked.day());
        model.addAttribute(
                "page",
                pages.page(sections.page(request, sheet, null, List.of(), false).asOf(asked)));
        return "centre/hours";
    }

    @PostMapping
    String change(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new Filled(typed);
        try {
            ProfileController.change(desk, sections.form(Section.OPENING), form);
            DeskShells.say(request, "centre.said.changed");
            return "redirect:" + HERE;
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", again(request, form, refused.faults(), false));
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            model.addAttribute("page", again(request, form, List.of(), true));
        }
        return "centre/hours";
    }

    private HoursPage again(HttpServletRequest request, Filled form, List<Rejected.Fault> faults, boolean conflict) {
        return pages.page(sections.page(request, desk.sheet(Section.OPENING), form.values(), faults, conflict));
    }

    @GetMapping("/tage/neu")
    String fresh(@RequestParam(name = "am", defaultValue = "") String day, HttpServletRequest request, Model model) {
        var asked = AsOf.of(day, clock);
        var first = asked.unreadable() ? "" : day;
        var values = SectionForm.map("first", first, "last", first, "times", "", "reason", "");
        var faults = asked.unreadable()
                ? List.of(new Rejected.Fault("first", "field.date", List.of()))
                : List.<Rejected.Fault>of();
        model.addAttribute("page", form(request, null, values, faults, false));
        return "centre/entry";
    }

    @GetMapping("/tage/{id}")
    String entered(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var entry = days.find(id);
        model.addAttribute("page", form(request, entry, values(entry), List.of(), false));
        return "centre/entry";
    }

    @PostMapping("/tage/neu")
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(null, new Filled(typed), request, response, model);
    }

    @PostMapping("/tage/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(days.find(id), new Filled(typed), request, response, model);
    }

    private String save(
            @Nullable ExceptionalDays before,
            Filled form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var draft = read(form, before);
            if (before == null) days.add(draft);
            else days.change(before.id(), draft, form.order("version", -1));
            DeskShells.say(request, "centre.said.days");
            return "redirect:" + HERE;
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", form(request, before, form.values(), refused.faults(), false));
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            model.addAttribute("page", form(request, before, form.values(), List.of(), true));
        }
        return "centre/entry";
    }

    @PostMapping("/tage/{id}/entfernen")
    String remove(@PathVariable UUID id, HttpServletRequest request) {
        days.remove(id);
        DeskShells.say(request, "centre.said.days-removed");
        return "redirect:" + HERE;
    }

    private DaysDesk.Draft read(Filled form, @Nullable ExceptionalDays before) {
        var first = form.requiredDate("first");
        var last = form.date("last");
        first.ifPresent(day -> form.also(days.wrong(day, last.orElse(day))));
        var spans = Notation.spans(form.line("times", 100));
        if (spans.isEmpty()) form.wrong("times", "centre.hours");
        if (spans.filter(Notation::crossing).isPresent()) form.wrong("times", "centre.hours.crossing");
        var reason = Tongues.read(form, parts(before).getFirst(), false);
        form.rejectIfAny();
        return new DaysDesk.Draft(first.orElseThrow(), last.or(() -> first).orElseThrow(), spans.orElseThrow(), reason);
    }

    private static List<Tongues.Part> parts(@Nullable ExceptionalDays days) {
        var reason = days == null ? Text.NONE : days.reason();
        return List.of(new Tongues.Part("reason", "centre.field.reason", Field.Kind.LINE, 120, reason));
    }

    private static Map<String, String> values(ExceptionalDays days) {
        var values =
                SectionForm.map("first", days.first(), "last", days.last(), "times", Notation.writeSpans(days.spans()));
        values.putAll(Tongues.values(parts(days)));
        return values;
    }

    private EntryPage form(
            HttpServletRequest request,
            @Nullable ExceptionalDays entry,
            Map<String, String> values,
            List<Rejected.Fault> faults,
            boolean conflict) {
        var shell = shells.of(request, HERE, entry == null ? "centre.days.new" : "centre.days.change");
        var words = shell.words();
        var layout = new Layout(words, values, faults)
                .group("centre.group.days")
                .add(Field.Kind.DATE, "first", "centre.field.first", false)
                .add(Field.Kind.DATE, "last", "centre.field.last", true)
                .optional("times", "centre.field.times")
                .optional("reason", "centre.field.reason");
        var groups = layout.groups();
        return new EntryPage(
                shell,
                words.get("centre.days.lead"),
                HERE + "/tage/" + (entry == null ? "neu" : entry.id().toString()),
                HERE,
                words.get("centre.save"),
                entry == null ? 0 : entry.version(),
                groups,
                Tongues.folds(words, parts(entry), values, faults),
                layout.problems(),
                conflict && entry != null ? SectionPages.differences(groups, values(entry)) : List.of());
    }
}

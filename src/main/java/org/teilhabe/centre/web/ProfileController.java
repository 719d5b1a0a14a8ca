package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
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
import org.teilhabe.centre.Section;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The centre's profile: at a glance, as of a day, and section by section. */
@Controller
@RequestMapping("/verwaltung/zentrum")
@For({Role.LEITUNG, Role.REDAKTION, Role.ADMINISTRATION})
class ProfileController {
    static final String SECTIONS = "name|erreichbarkeit|auftrag|anlaufstellen|fragen";

    private final CentreDesk desk;
    private final ProfilePages profiles;
    private final SectionPages sections;
    private final Clock clock;

    ProfileController(CentreDesk desk, ProfilePages profiles, SectionPages sections, Clock clock) {
        this.desk = desk;
        this.profiles = profiles;
        this.sections = sections;
        this.clock = clock;
    }

    @GetMapping
    String profile(@RequestParam(name = "am", defaultValue = "") String asOf, HttpServletRequest request, Model model) {
        model.addAttribute("page", profiles.page(request, AsOf.of(asOf, clock)));
        return "centre/profile";
    }

    @GetMapping("/{section:" + SECTIONS + "}")
    String section(
            @PathVariable String section,
            @RequestParam(name = "am", defaultValue = "") String asOf,
            HttpServletRequest request,
            Model model) {
        var asked = AsOf.of(asOf, clock);
        var sheet = desk.sheet(find(section), asked.day());
        model.addAttribute(
                "page", sections.page(request, sheet, null, List.of(), false).asOf(asked));
        return "centre/section";
    }

    @PostMapping("/{section:" + SECTIONS + "}")
    String change(
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new Filled(typed);
        var page = tryChange(find(section), form, request, response);
        if (page == null) return "redirect:/verwaltung/zentrum";
        model.addAttribute("page", page);
        return "centre/section";
    }

    /** @return the form once more where it was refused, null where all is well */
    private @Nullable SectionPage tryChange(
            Section section, Filled form, HttpServletRequest request, HttpServletResponse response) {
        try {
            change(desk, sections.form(section), form);
            DeskShells.say(request, "centre.said.changed");
            return null;
        } catch (Rejected refused) {
            response.setStatus(422);
            return sections.page(request, desk.sheet(section), form.values(), refused.faults(), false);
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            return sections.page(request, desk.sheet(section), form.values(), List.of(), true);
        }
    }

    static void change(CentreDesk desk, SectionForm section, Filled form) {
        var part = section.read(form);
        var from = form.requiredDate("from");
        from.ifPresent(day -> form.also(desk.wrong(section.section(), day)));
        form.rejectIfAny();
        desk.change(section.section(), part, from.orElseThrow(), form.order("number", -1));
    }

    @PostMapping("/fassungen/{id}/zuruecknehmen")
    String takeBack(@PathVariable UUID id, HttpServletRequest request) {
        desk.takeBack(id);
        DeskShells.say(request, "centre.said.taken-back");
        return "redirect:/verwaltung/zentrum";
    }

    private static Section find(String slug) {
        return Section.bySlug(slug).orElseThrow(() -> new Missing(slug));
    }
}

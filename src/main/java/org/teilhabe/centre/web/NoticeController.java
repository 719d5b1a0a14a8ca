package org.teilhabe.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.teilhabe.centre.Notice;
import org.teilhabe.centre.NoticeDesk;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Service notices: announce, change, end, put in force again. */
@Controller
@RequestMapping(NoticeController.HERE)
@For({Role.LEITUNG, Role.REDAKTION, Role.ADMINISTRATION})
class NoticeController {
    static final String HERE = "/verwaltung/zentrum/hinweise";

    private final NoticeDesk desk;
    private final NoticePages pages;

    NoticeController(NoticeDesk desk, NoticePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.list(request));
        return "centre/notices";
    }

    @GetMapping("/neu")
    String fresh(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.form(request, null, pages.fresh(), List.of(), false));
        return "centre/entry";
    }

    @GetMapping("/{id}")
    String notice(@PathVariable UUID id, HttpServletRequest request, Model model) {
        var notice = desk.find(id);
        if (pages.past(notice)) {
            model.addAttribute("page", pages.past(request, notice));
            return "centre/noticepast";
        }
        model.addAttribute("page", pages.form(request, notice, NoticePages.values(notice), List.of(), false));
        return "centre/entry";
    }

    @PostMapping("/neu")
    String announce(
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(null, new Filled(typed), request, response, model);
    }

    @PostMapping("/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return save(desk.find(id), new Filled(typed), request, response, model);
    }

    private String save(
            @Nullable Notice before,
            Filled form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            var draft = pages.read(form, before);
            if (before == null) desk.announce(draft);
            else desk.change(before.id(), draft, form.order("version", -1));
            DeskShells.say(request, "centre.said.notice");
            return "redirect:" + HERE;
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", pages.form(request, before, form.values(), refused.faults(), false));
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            model.addAttribute("page", pages.form(request, before, form.values(), List.of(), true));
        }
        return "centre/entry";
    }

    @GetMapping("/{id}/erneut")
    String askAgain(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.again(request, desk.find(id), pages.freshDates(), List.of()));
        return "centre/entry";
    }

    @PostMapping("/{id}/erneut")
    String again(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new Filled(typed);
        try {
            var dates = pages.dates(form, null);
            form.rejectIfAny();
            desk.again(id, dates.from(), dates.to());
            DeskShells.say(request, "centre.said.again");
            return "redirect:" + HERE;
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", pages.again(request, desk.find(id), form.values(), refused.faults()));
            return "centre/entry";
        }
    }

    @PostMapping("/{id}/ende")
    String end(@PathVariable UUID id, HttpServletRequest request) {
        desk.end(id);
        DeskShells.say(request, "centre.said.ended");
        return "redirect:" + HERE;
    }

    @PostMapping("/{id}/verwerfen")
    String drop(@PathVariable UUID id, HttpServletRequest request) {
        desk.drop(id);
        DeskShells.say(request, "centre.said.dropped");
        return "redirect:" + HERE;
    }
}

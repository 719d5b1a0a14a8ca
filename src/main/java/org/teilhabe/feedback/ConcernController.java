package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** One concern: read, answered, noted, taken on, done. */
@Controller
@RequestMapping(FeedbackRail.HREF + "/{id}")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class ConcernController {
    private final ConcernDesk desk;
    private final ConcernPages pages;

    ConcernController(ConcernDesk desk, ConcernPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, HttpServletRequest request) {
        return page(id, FormView.EMPTY, HttpStatus.OK, request);
    }

    @PostMapping("/antwort")
    ModelAndView answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String erledigt,
            HttpServletRequest request) {
        return written(id, "antwort", text, request, () -> {
            var last = erledigt.equals("1");
            desk.answer(id, version, text, last);
            DeskShells.say(request, last ? "feedback.desk.said.answered-done" : "feedback.desk.said.answered");
        });
    }

    @PostMapping("/vermerk")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String text,
            HttpServletRequest request) {
        return written(id, "vermerk", text, request, () -> {
            desk.note(id, version, text);
            DeskShells.say(request, "feedback.desk.said.noted");
        });
    }

    @PostMapping("/uebernahme")
    ModelAndView take(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        return moved(id, version, desk::take, "feedback.desk.said.taken", request);
    }

    @PostMapping("/abschluss")
    ModelAndView finish(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        return moved(id, version, desk::finish, "feedback.desk.said.done", request);
    }

    @PostMapping("/wiederaufnahme")
    ModelAndView reopen(
            @PathVariable UUID id, @RequestParam(defaultValue = "0") int version, HttpServletRequest request) {
        return moved(id, version, desk::reopen, "feedback.desk.said.reopened", request);
    }

    private ModelAndView moved(
            UUID id, int version, BiConsumer<UUID, Integer> deed, String said, HttpServletRequest request) {
        try {
            deed.accept(id, version);
        } catch (Rejected refusal) {
            var form = FormViews.refused(Map.of(), refusal, pages.words());
            return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        } catch (OptimisticLockingFailureException late) {
            return page(id, late(Map.of()), HttpStatus.CONFLICT, request);
        }
        DeskShells.say(request, said);
        return new ModelAndView("redirect:" + FeedbackRail.HREF + "/" + id);
    }

    /** @param field under which the typed words are kept where the deed is refused */
    private ModelAndView written(UUID id, String field, String text, HttpServletRequest request, Runnable deed) {
        var typed = Map.of(field, text);
        try {
            deed.run();
        } catch (Rejected refusal) {
            var form = FormViews.refused(typed, FormViews.renamed(refusal, "text", field), pages.words());
            return page(id, form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        } catch (OptimisticLockingFailureException late) {
            return page(id, late(typed), HttpStatus.CONFLICT, request);
        }
        return new ModelAndView("redirect:" + FeedbackRail.HREF + "/" + id);
    }

    /** Somebody else was at it meanwhile: the page shows what they did, and keeps what was typed. */
    private FormView late(Map<String, String> typed) {
        return FormViews.refused(typed, pages.words().get("feedback.desk.late"));
    }

    private ModelAndView page(UUID id, FormView form, HttpStatus status, HttpServletRequest request) {
        var view = new ModelAndView("feedback/concern", "page", pages.page(desk.open(id), form, request));
        view.setStatus(status);
        return view;
    }
}

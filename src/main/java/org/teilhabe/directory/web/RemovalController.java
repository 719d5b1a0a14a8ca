package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.web.DeskShells;

/** Removes what never was public: its author may, and whoever publishes. */
@Controller
@ForEditors
@RequestMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}/entfernen")
class RemovalController {
    private final Editing editing;
    private final Heads heads;
    private final DeskShells shells;

    RemovalController(Editing editing, Heads heads, DeskShells shells) {
        this.editing = editing;
        this.heads = heads;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String noun, @PathVariable UUID id, HttpServletRequest request) {
        return page(find(noun, id), null, request);
    }

    @PostMapping
    ModelAndView remove(
            @PathVariable String noun, @PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        var entry = find(noun, id);
        if (entry.version() != version) throw new OptimisticLockingFailureException("Entry " + id + " was changed");
        try {
            editing.remove(entry.id());
        } catch (Rejected refusal) {
            return page(entry, refusal, request);
        }
        DeskShells.say(request, "directory.desk.said.removed");
        return new ModelAndView("redirect:/verwaltung/" + noun);
    }

    private ModelAndView page(Entry entry, @Nullable Rejected refusal, HttpServletRequest request) {
        var shell = shells.of(request, "/verwaltung/" + entry.kind().noun(), "directory.desk.remove.title");
        var answer = new ModelAndView(
                "directory/remove",
                "page",
                new RemovePage(
                        shell,
                        entry.title(),
                        Heads.href(entry),
                        entry.version(),
                        shell.words().get("directory.desk.remove.ask", entry.title()),
                        RemovePage.sentences(refusal, shell.words())));
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private Entry find(String noun, UUID id) {
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        if (!heads.ownOrPublisher(entry)) throw new AccessDeniedException("Only its author and publishers remove it");
        return entry;
    }
}

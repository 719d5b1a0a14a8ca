package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;

/** Removes a topic or target group that nothing carries any more. */
@Controller
@ForPublishers
@RequestMapping("/verwaltung/{terms:kategorien|zielgruppen}/{id}/entfernen")
class TermRemovalController {
    private final Taxonomy taxonomy;
    private final DeskShells shells;

    TermRemovalController(Taxonomy taxonomy, DeskShells shells) {
        this.taxonomy = taxonomy;
        this.shells = shells;
    }

    /** @param check throws {@link Rejected} where something needs it still */
    private record Term(String label, int version, Runnable check, Runnable removal) {}

    @GetMapping
    ModelAndView ask(@PathVariable String terms, @PathVariable String id, HttpServletRequest request) {
        var term = find(terms, id);
        try {
            term.check().run();
            return page(terms, id, term, null, request);
        } catch (Rejected refusal) {
            return page(terms, id, term, refusal, request);
        }
    }

    @PostMapping
    ModelAndView remove(
            @PathVariable String terms,
            @PathVariable String id,
            @RequestParam int version,
            HttpServletRequest request) {
        var term = find(terms, id);
        if (term.version() != version) throw new OptimisticLockingFailureException(terms + " " + id + " was changed");
        try {
            term.removal().run();
        } catch (Rejected refusal) {
            var answer = page(terms, id, term, refusal, request);
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
        DeskShells.say(request, "directory.desk.said.removed-" + what(terms));
        return new ModelAndView("redirect:/verwaltung/kategorien");
    }

    private ModelAndView page(
            String terms, String id, Term term, @Nullable Rejected refusal, HttpServletRequest request) {
        var key = "directory.desk.terms.remove-" + what(terms);
        var shell = shells.of(request, "/verwaltung/kategorien", key);
        return new ModelAndView(
                "directory/remove",
                "page",
                new RemovePage(
                        shell,
                        term.label(),
                        "/verwaltung/" + terms + "/" + id,
                        term.version(),
                        shell.words().get("directory.desk.terms.remove.ask", term.label()),
                        RemovePage.sentences(refusal, shell.words())));
    }

    private Term find(String terms, String id) {
        var known = taxonomy.terms();
        if (terms.equals("kategorien"))
            return known.category(id)
                    .map(c -> new Term(
                            c.label(PortalLanguage.DE),
                            c.version(),
                            () -> taxonomy.refuseUsed(c),
                            () -> taxonomy.remove(c)))
                    .orElseThrow(() -> new Missing("No category " + id));
        var group = known.targetGroups().get(id);
        if (group == null) throw new Missing("No target group " + id);
        return new Term(
                group.label(PortalLanguage.DE),
                group.version(),
                () -> taxonomy.refuseUsed(group),
                () -> taxonomy.remove(group));
    }

    private static String what(String terms) {
        return terms.equals("kategorien") ? "topic" : "group";
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.web.DeskShells;

/** Single deeds on an entry as it was seen: who saw another version is told so. */
@Controller
@ForPublishers
class DeedController {
    private static final String ENTRY = "/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}";

    private final Editing editing;
    private final DeskShells shells;

    DeedController(Editing editing, DeskShells shells) {
        this.editing = editing;
        this.shells = shells;
    }

    @GetMapping(ENTRY + "/zurueckgeben")
    ModelAndView askWhy(@PathVariable String noun, @PathVariable UUID id, HttpServletRequest request) {
        return page(find(noun, id), Form.empty(), null, request);
    }

    @PostMapping(ENTRY + "/zurueckgeben")
    ModelAndView sendBack(
            @PathVariable String noun, @PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        var form = Posted.of(request).form();
        try {
            var in = new Input(form);
            var reason = in.lines("reason", 1000);
            if (reason.isEmpty() && !in.faulty()) in.fault("reason", "directory.desk.return.missing");
            in.rejectIfFaulty();
            return new ModelAndView(does(
                    noun,
                    id,
                    version,
                    entry -> editing.sendBack(entry, reason),
                    "directory.desk.said.sent-back",
                    request));
        } catch (Rejected refusal) {
            return page(find(noun, id), form, refusal, request);
        }
    }

    private ModelAndView page(Entry entry, Form form, @Nullable Rejected refusal, HttpServletRequest request) {
        var shell = shells.of(request, "/verwaltung/" + entry.kind().noun(), "directory.desk.return.title");
        var words = shell.words();
        var faults = refusal == null
                ? List.<EntryPage.Fault>of()
                : EntryPages.faults(refusal, words, field -> words.get("directory.desk.return." + field));
        var answer = new ModelAndView(
                "directory/return",
                "page",
                new AskPage(
                        shell,
                        entry.title(),
                        Heads.href(entry),
                        entry.version(),
                        EntryPages.blamed(form, faults),
                        faults));
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    @PostMapping(ENTRY + "/zurueckziehen")
    String withdraw(
            @PathVariable String noun, @PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        return does(noun, id, version, editing::withdraw, "directory.desk.said.withdrawn", request);
    }

    @PostMapping(ENTRY + "/geprueft")
    String verify(
            @PathVariable String noun, @PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        return does(noun, id, version, editing::verify, "directory.desk.said.verified", request);
    }

    @PostMapping("/verwaltung/beispiele-entfernen")
    ModelAndView removeSamples(HttpServletRequest request) {
        var naming = editing.namingSamples();
        if (!naming.isEmpty()) return samplesKept(naming, request);
        editing.removeSamples();
        DeskShells.say(request, "directory.desk.said.samples-removed");
        return new ModelAndView("redirect:/verwaltung");
    }

    private ModelAndView samplesKept(List<Entry> naming, HttpServletRequest request) {
        var shell = shells.of(request, "/verwaltung", "directory.desk.samples.kept");
        var page = new SamplesKeptPage(
                shell,
                naming.stream()
                        .map(e -> new SamplesKeptPage.Own(
                                e.title(),
                                Heads.href(e),
                                shell.words()
                                        .get("directory.desk.kind." + e.kind().tag())))
                        .toList());
        var answer = new ModelAndView("directory/samples-kept", "page", page);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private String does(
            String noun, UUID id, int version, Function<EntryId, Entry> deed, String said, HttpServletRequest request) {
        var entry = find(noun, id);
        if (entry.version() != version) throw new OptimisticLockingFailureException("Entry " + id + " was changed");
        var done = deed.apply(entry.id());
        DeskShells.say(request, said);
        return "redirect:" + Heads.href(done);
    }

    private Entry find(String noun, UUID id) {
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        return entry;
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.web.DeskShells;

/** Single deeds on an entry as it was seen: who saw another version is told so. */
@Controller
@ForPublishers
class DeedController {
    private static final String ENTRY = "/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}";

    private final Editing editing;

    DeedController(Editing editing) {
        this.editing = editing;
    }

    @PostMapping(ENTRY + "/zurueckgeben")
    String sendBack(
            @PathVariable String noun, @PathVariable UUID id, @RequestParam int version, HttpServletRequest request) {
        return does(noun, id, version, editing::sendBack, "directory.desk.said.sent-back", request);
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
    String removeSamples(HttpServletRequest request) {
        editing.removeSamples();
        DeskShells.say(request, "directory.desk.said.samples-removed");
        return "redirect:/verwaltung";
    }

    private String does(
            String noun, UUID id, int version, Function<EntryId, Entry> deed, String said, HttpServletRequest request) {
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        if (entry.version() != version) throw new OptimisticLockingFailureException("Entry " + id + " was changed");
        var done = deed.apply(entry.id());
        DeskShells.say(request, said);
        return "redirect:" + Heads.href(done);
    }
}

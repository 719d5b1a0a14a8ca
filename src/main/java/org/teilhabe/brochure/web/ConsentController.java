package org.teilhabe.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.brochure.MailConsents;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Which organisations agreed that their mail addresses stand in the printed guide. */
@Controller
@RequestMapping(ConsentController.HERE)
@For({Role.LEITUNG, Role.REDAKTION})
class ConsentController {
    static final String HERE = EditionController.HERE + "/einwilligungen";

    private final MailConsents consents;
    private final Directory directory;
    private final EditionPages pages;

    ConsentController(MailConsents consents, Directory directory, EditionPages pages) {
        this.consents = consents;
        this.directory = directory;
        this.pages = pages;
    }

    @GetMapping
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.consents(request));
        return "brochure/consents";
    }

    @PostMapping
    String save(@RequestParam(defaultValue = "") List<String> ja, HttpServletRequest request) {
        var shown = new LinkedHashSet<EntryId>();
        directory.all(Kind.ORGANISATION, PortalLanguage.DE).forEach(o -> shown.add(o.id()));
        consents.save(shown, agreed(ja, shown));
        DeskShells.say(request, "brochure.desk.said.saved");
        return "redirect:" + HERE;
    }

    private static Set<EntryId> agreed(List<String> typed, Set<EntryId> shown) {
        var agreed = new LinkedHashSet<EntryId>();
        for (var text : typed) {
            var known = shown.stream().filter(id -> id.toString().equals(text)).findFirst();
            agreed.add(known.orElseThrow(() -> new Missing("No organisation " + text)));
        }
        return agreed;
    }
}

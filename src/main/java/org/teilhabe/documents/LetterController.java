package org.teilhabe.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.documents.web.Filled;
import org.teilhabe.documents.web.LetterPage;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Where a letter is written. */
@Controller
@RequestMapping(DocumentsRail.HREF + "/brief")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class LetterController {
    private final LetterForm letter;
    private final PaperForms forms;
    private final Stationery stationery;
    private final DeskShells shells;

    LetterController(LetterForm letter, PaperForms forms, Stationery stationery, DeskShells shells) {
        this.letter = letter;
        this.forms = forms;
        this.stationery = stationery;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var phone = stationery.house().phone();
        var typed = Map.of(
                "anrede", stationery.words().get("documents.paper.greeting"),
                "auskunft", Actor.find().map(Actor::displayName).orElse(""),
                "telefon", phone == null ? "" : phone.shown());
        return page(Filled.with(typed), HttpStatus.OK, request);
    }

    @PostMapping("/vorschau")
    ModelAndView look(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var sent = new PaperForms.Sent(typed, LetterForm.FIELDS, request);
        return forms.look(sent, letter::read, refusal -> refused(sent, refusal));
    }

    @PostMapping
    ModelAndView issue(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var sent = new PaperForms.Sent(typed, LetterForm.FIELDS, request);
        return forms.issue(sent, letter::read, refusal -> refused(sent, refusal));
    }

    private ModelAndView refused(PaperForms.Sent sent, Rejected refusal) {
        var words = shells.of(sent.request(), DocumentsRail.HREF, "documents.desk.letter.title")
                .words();
        return page(PaperForms.refused(sent.typed(), refusal, words), HttpStatus.UNPROCESSABLE_CONTENT, sent.request());
    }

    private ModelAndView page(Filled form, HttpStatus status, HttpServletRequest request) {
        var languages = LetterForm.languages().stream()
                .map(l -> new LetterPage.Language(l.tag(), l.ownName()))
                .toList();
        var shell = shells.of(request, DocumentsRail.HREF, "documents.desk.letter.title");
        var page = new LetterPage(
                shell, forms.stamp(), PaperForms.labels(LetterForm.FIELDS, shell.words()), languages, form);
        return new ModelAndView("documents/letter", Map.of("page", page), status);
    }
}

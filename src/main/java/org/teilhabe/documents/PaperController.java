package org.teilhabe.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.documents.web.Filled;
import org.teilhabe.documents.web.PaperPage;
import org.teilhabe.documents.web.WithdrawPage;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShell;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** One paper: what we know of it, its PDF while its words are kept, and how it is withdrawn. */
@Controller
@RequestMapping(DocumentsRail.HREF + "/{id}")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class PaperController {
    private final Issuing issuing;
    private final PaperForms forms;
    private final DeskShells shells;

    PaperController(Issuing issuing, PaperForms forms, DeskShells shells) {
        this.issuing = issuing;
        this.forms = forms;
        this.shells = shells;
    }

    /** The public page that tells whether a paper is genuine. */
    static String check(Paper paper) {
        return "/" + PortalLanguage.DE.tag() + GenuineController.PATH + "/" + paper.code();
    }

    private static String here(Paper paper) {
        return DocumentsRail.HREF + "/" + paper.id();
    }

    /** @param neu right after it was issued: the browser fetches the file by itself */
    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String neu,
            HttpServletRequest request,
            HttpServletResponse response) {
        var shown = issuing.show(id);
        var paper = shown.paper();
        var shell = shells.of(
                request,
                DocumentsRail.HREF,
                "documents.desk.paper.title",
                paper.number().toString());
        var words = shell.words();
        var revoked = paper.revoked();
        var pdf = here(paper) + "/pdf";
        if (shown.kept() && neu.equals("1")) response.setHeader("Refresh", "1;url=" + pdf);
        var page = new PaperPage(
                shell,
                paper.number().toString(),
                words.get("documents.kind." + paper.kind().tag()),
                paper.about(),
                words.date(paper.issued()),
                paper.printed(),
                revoked == null ? null : words.date(revoked),
                shown.reason(),
                check(paper),
                shown.kept() ? pdf : null,
                shown.kept() ? words.date(paper.issued().plusDays(PaperWords.DAYS)) : null,
                shown.mayWithdraw() ? here(paper) + "/zuruecknehmen" : null);
        return new ModelAndView("documents/paper", "page", page);
    }

    @GetMapping("/pdf")
    ModelAndView print(@PathVariable UUID id) {
        var copy = issuing.copy(id);
        return new ModelAndView(
                new PdfView(forms.print(copy.words()), copy.paper().number() + ".pdf", false));
    }

    @GetMapping("/zuruecknehmen")
    ModelAndView ask(@PathVariable UUID id, HttpServletRequest request) {
        var paper = issuing.withdrawable(id);
        if (!paper.valid()) return new ModelAndView("redirect:" + here(paper));
        return page(paper, Filled.with(Map.of()), HttpStatus.OK, request);
    }

    @PostMapping("/zuruecknehmen")
    ModelAndView withdraw(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String grund, HttpServletRequest request) {
        try {
            issuing.withdraw(id, Fields.plain(grund));
        } catch (Rejected refusal) {
            var paper = issuing.withdrawable(id);
            var words = shell(request).words();
            var form = PaperForms.refused(Map.of("grund", grund), refusal, words);
            return page(paper, form, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        DeskShells.say(request, "documents.desk.said.withdrawn");
        return new ModelAndView("redirect:" + DocumentsRail.HREF + "/" + id);
    }

    private DeskShell shell(HttpServletRequest request) {
        return shells.of(request, DocumentsRail.HREF, "documents.desk.withdraw.title");
    }

    private ModelAndView page(Paper paper, Filled form, HttpStatus status, HttpServletRequest request) {
        var shell = shell(request);
        var kind = shell.words().get("documents.kind." + paper.kind().tag());
        var page = new WithdrawPage(shell, here(paper), paper.number().toString(), kind, paper.about(), form);
        return new ModelAndView("documents/withdraw", Map.of("page", page), status);
    }
}

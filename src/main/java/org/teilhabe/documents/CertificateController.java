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
import org.teilhabe.documents.web.CertificatePage;
import org.teilhabe.documents.web.Filled;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Where a certificate is written. */
@Controller
@RequestMapping(DocumentsRail.HREF + "/bescheinigung")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class CertificateController {
    private final CertificateForm certificate;
    private final PaperForms forms;
    private final Stationery stationery;
    private final DeskShells shells;

    CertificateController(CertificateForm certificate, PaperForms forms, Stationery stationery, DeskShells shells) {
        this.certificate = certificate;
        this.forms = forms;
        this.stationery = stationery;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var words = stationery.words();
        var typed = Map.of(
                "titel", words.get("documents.paper.title"),
                "satz", words.get("documents.paper.lead"),
                "unterschrift1", words.get("documents.paper.signature"));
        return page(Filled.with(typed), HttpStatus.OK, request);
    }

    @PostMapping("/vorschau")
    ModelAndView look(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var sent = new PaperForms.Sent(typed, CertificateForm.FIELDS, request);
        return forms.look(sent, certificate::read, refusal -> refused(sent, refusal));
    }

    @PostMapping
    ModelAndView issue(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var sent = new PaperForms.Sent(typed, CertificateForm.FIELDS, request);
        return forms.issue(sent, certificate::read, refusal -> refused(sent, refusal));
    }

    private ModelAndView refused(PaperForms.Sent sent, Rejected refusal) {
        var words = shells.of(sent.request(), DocumentsRail.HREF, "documents.desk.certificate.title")
                .words();
        return page(PaperForms.refused(sent.typed(), refusal, words), HttpStatus.UNPROCESSABLE_CONTENT, sent.request());
    }

    private ModelAndView page(Filled form, HttpStatus status, HttpServletRequest request) {
        var shell = shells.of(request, DocumentsRail.HREF, "documents.desk.certificate.title");
        var page = new CertificatePage(
                shell,
                forms.stamp(),
                PaperForms.labels(CertificateForm.FIELDS, shell.words()),
                Certificate.MODULES,
                CertificateForm.SIGNATURES,
                form);
        return new ModelAndView("documents/certificate", Map.of("page", page), status);
    }
}

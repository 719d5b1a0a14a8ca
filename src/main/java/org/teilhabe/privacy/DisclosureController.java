package org.teilhabe.privacy;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.privacy.web.DisclosurePage;

/** Auskunft: asked by POST, so that no address stands in a log or a browser's history. */
@Controller
@For({Role.DATENSCHUTZ, Role.ADMINISTRATION})
@RequestMapping(PlanController.PATH + "/auskunft")
class DisclosureController {
    private final Disclosure disclosure;
    private final PersonFiles files;
    private final PrivacyWords say;
    private final DeskShells shells;

    DisclosureController(Disclosure disclosure, PersonFiles files, PrivacyWords say, DeskShells shells) {
        this.disclosure = disclosure;
        this.files = files;
        this.say = say;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView ask(HttpServletRequest request) {
        var shell = shells.of(request, PlanController.PATH, "privacy.title");
        return new ModelAndView("privacy/disclosure", "page", new DisclosurePage(shell, "", null, null));
    }

    @PostMapping
    ModelAndView preview(HttpServletRequest request, @RequestParam(defaultValue = "") String mail) {
        var shell = shells.of(request, PlanController.PATH, "privacy.title");
        try {
            var address = address(mail);
            var file = files.write(shell.words(), address, disclosure.about(address));
            return new ModelAndView("privacy/disclosure", "page", new DisclosurePage(shell, mail, null, file));
        } catch (Rejected refusal) {
            var fault = shell.words().get(refusal.faults().getFirst().key());
            var page = new ModelAndView("privacy/disclosure", "page", new DisclosurePage(shell, mail, fault, null));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    @PostMapping("/datei")
    ResponseEntity<byte[]> download(HttpServletRequest request, @RequestParam(defaultValue = "") String mail) {
        var words = shells.of(request, PlanController.PATH, "privacy.title").words();
        var address = address(mail);
        var file = files.write(words, address, disclosure.about(address));
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("auskunft-" + say.today() + ".zip")
                                .build()
                                .toString())
                .body(files.archive(words, file));
    }

    private static String address(String typed) {
        try {
            return new InternetAddress(typed.strip(), true).getAddress();
        } catch (AddressException e) {
            throw Rejected.field("mail", "field.mail");
        }
    }
}

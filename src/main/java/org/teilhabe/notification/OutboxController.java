package org.teilhabe.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Postausgang: what was written, what became of it, and what stays here where there is no mail server. */
@Controller
@For({Role.ADMINISTRATION, Role.LEITUNG})
@RequestMapping(OutboxController.PATH)
class OutboxController {
    static final String PATH = "/verwaltung/postausgang";

    private final Mailbag mailbag;
    private final OutboxPages pages;
    private final DeskShells shells;

    OutboxController(Mailbag mailbag, OutboxPages pages, DeskShells shells) {
        this.mailbag = mailbag;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String stand,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "1") int seite) {
        var filter = OutboxFilter.of(stand);
        var page = Math.clamp(seite, 1, 10_000);
        var wanted = query.strip();
        var shell = shells.of(request, PATH, "notification.outbox.title");
        var mails = mailbag.list(filter.states(), wanted, page);
        return new ModelAndView(
                "notification/outbox", "page", pages.list(shell, filter, wanted, page, mails, mailbag.counts()));
    }

    @GetMapping("/{id}")
    ModelAndView read(HttpServletRequest request, @PathVariable UUID id) {
        var read = mailbag.read(id);
        var shell = shells.of(request, PATH, "notification.mail.title");
        return new ModelAndView("notification/mail", "page", pages.mail(shell, read));
    }

    @PostMapping("/{id}/erneut")
    String resend(HttpServletRequest request, @PathVariable UUID id) {
        mailbag.resend(id);
        DeskShells.say(request, "notification.said.again");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/erneut")
    String resendAllFailed(HttpServletRequest request) {
        mailbag.resendAllFailed();
        DeskShells.say(request, "notification.said.all-again");
        return "redirect:" + PATH;
    }

    @PostMapping("/{id}/zurueckziehen")
    String cancel(HttpServletRequest request, @PathVariable UUID id) {
        mailbag.cancel(id);
        DeskShells.say(request, "notification.said.cancelled");
        return "redirect:" + PATH + "/" + id;
    }
}

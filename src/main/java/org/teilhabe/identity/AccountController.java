package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** What people see and change of their own account: staff at »Eigenes Konto«, everybody in »Mein Bereich«. */
@Controller
@For({})
@RequestMapping({AccountPages.DESK, AccountPages.OWN_AREA})
class AccountController {
    private final OwnAccount own;
    private final Passkeys passkeys;
    private final AccountPages pages;

    AccountController(OwnAccount own, Passkeys passkeys, AccountPages pages) {
        this.own = own;
        this.passkeys = passkeys;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        return pages.show(request, own.mine(), null, null);
    }

    @PostMapping
    ModelAndView describe(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "-1") int version,
            HttpServletRequest request) {
        try {
            own.describe(name, language, version);
            return done(request, "identity.account.saved");
        } catch (Rejected refusal) {
            return pages.show(request, own.mine(), refusal, name);
        }
    }

    @PostMapping("/passwort")
    ModelAndView choosePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String fresh,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request) {
        try {
            own.choosePassword(old, fresh, again, request);
            return done(request, "identity.password.changed");
        } catch (Rejected refusal) {
            return pages.show(request, own.mine(), refusal, null);
        }
    }

    @PostMapping("/passkeys/{id}/entfernen")
    ModelAndView removePasskey(@PathVariable UUID id, HttpServletRequest request) {
        passkeys.remove(own.mine().id(), id);
        return done(request, "identity.passkey.removed");
    }

    @PostMapping("/sitzungen/{handle}/beenden")
    ModelAndView end(@PathVariable String handle, HttpServletRequest request) {
        own.end(handle);
        return done(request, "identity.session.ended");
    }

    @PostMapping("/ueberall-abmelden")
    ModelAndView signOutEverywhere(HttpServletRequest request) {
        own.signOutEverywhere(request);
        return new ModelAndView("redirect:/anmelden?sagt=ueberall");
    }

    private static ModelAndView done(HttpServletRequest request, String key) {
        DeskShells.say(request, key);
        return new ModelAndView("redirect:" + AccountPages.here(request));
    }
}

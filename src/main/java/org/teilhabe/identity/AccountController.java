package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.web.AccountPage;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** »Anmelden und Geräte«: what a person sees and changes of their own account. */
@Controller
@For({})
@RequestMapping("/verwaltung/konto")
class AccountController {
    private final DeskShells shells;

    AccountController(DeskShells shells) {
        this.shells = shells;
    }

    @GetMapping
    ModelAndView show(HttpServletRequest request) {
        var page = new AccountPage(shells.of(request, "/verwaltung/konto", "identity.account.title"));
        return new ModelAndView("identity/account", "page", page);
    }
}

package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.web.SignInPage;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.web.RateLimits;

/** The sign-in page. */
@Controller
@RequestMapping("/anmelden")
class SignInController {
    private final PasswordSignIn byPassword;
    private final Accounts accounts;
    private final Entrance entrance;
    private final CalmShells shells;
    private final RateLimits limits;

    SignInController(
            PasswordSignIn byPassword, Accounts accounts, Entrance entrance, CalmShells shells, RateLimits limits) {
        this.byPassword = byPassword;
        this.accounts = accounts;
        this.entrance = entrance;
        this.shells = shells;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(defaultValue = "") String weiter, @Nullable String sagt, HttpServletRequest request) {
        var inside = Actor.find().flatMap(actor -> accounts.find(actor.id()));
        if (inside.isPresent()) return to(Next.safe(weiter).orElse(inside.get().home()));
        var said = "abgemeldet".equals(sagt) ? shells.words(request).get("identity.signed-out") : null;
        return page(request, HttpStatus.OK, "", weiter, List.of(), said);
    }

    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String weiter,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.count("sign-in", request.getRemoteAddr(), 60, Duration.ofMinutes(10));
        var account = byPassword.attempt(mail, password);
        if (account.isEmpty()) {
            var words = shells.words(request);
            return page(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    mail,
                    weiter,
                    List.of(words.get("identity.refused")),
                    null);
        }
        entrance.enter(account.get(), Entrance.Way.PASSWORD, request, response);
        return to(Next.safe(weiter).orElse(account.get().home()));
    }

    private ModelAndView page(
            HttpServletRequest request,
            HttpStatus status,
            String mail,
            String next,
            List<String> faults,
            @Nullable String said) {
        var shell = shells.of(request, "identity.sign-in.title");
        var kept = mail.length() <= 254 ? mail : "";
        var page = new SignInPage(shell, kept, Next.safe(next).orElse(""), faults, said, null);
        var view = new ModelAndView("identity/sign-in", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}

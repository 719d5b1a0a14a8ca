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
import org.teilhabe.identity.web.CalmShells;
import org.teilhabe.identity.web.SignInPage;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.web.RateLimits;

/** The sign-in page. */
@Controller
@RequestMapping("/anmelden")
class SignInController {
    private final PasswordSignIn byPassword;
    private final SignInLink byLink;
    private final CitySignOn city;
    private final Accounts accounts;
    private final Entrance entrance;
    private final CalmShells shells;
    private final RateLimits limits;

    SignInController(
            PasswordSignIn byPassword,
            SignInLink byLink,
            CitySignOn city,
            Accounts accounts,
            Entrance entrance,
            CalmShells shells,
            RateLimits limits) {
        this.byPassword = byPassword;
        this.byLink = byLink;
        this.city = city;
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
        return page(request, HttpStatus.OK, "", weiter, trouble(sagt, request), said(sagt, request));
    }

    /** The same answer whether there is such an account or not. */
    @PostMapping("/link")
    ModelAndView sendLink(@RequestParam(defaultValue = "") String mail, HttpServletRequest request) {
        limits.count("sign-in-link", request.getRemoteAddr(), 20, Duration.ofHours(1));
        var folded = MailAddress.fold(mail);
        if (folded.isEmpty()) {
            var fault = shells.words(request).get("field.mail");
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, mail, "", List.of(fault), null);
        }
        limits.count("sign-in-link", folded.get(), 3, Duration.ofMinutes(30));
        byLink.send(folded.get());
        return to("/anmelden?sagt=link&lang=" + CalmShells.language(request).tag());
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

    private @Nullable String said(@Nullable String what, HttpServletRequest request) {
        if (what == null) return null;
        return switch (what) {
            case "abgemeldet" -> shells.words(request).get("identity.signed-out");
            case "ueberall" -> shells.words(request).get("identity.signed-out-everywhere");
            case "link" -> shells.words(request).get("identity.link.sent");
            default -> null;
        };
    }

    /** What the city's single sign-on could not do. */
    private List<String> trouble(@Nullable String what, HttpServletRequest request) {
        return what != null && what.matches("stadt-(unbekannt|fehler)")
                ? List.of(
                        shells.words(request).get("identity.city." + (what.endsWith("fehler") ? "failed" : "unknown")))
                : List.of();
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
        var page = new SignInPage(
                shell,
                kept,
                Next.safe(next).orElse(""),
                faults,
                said,
                city.name().orElse(null));
        var view = new ModelAndView("identity/sign-in", "page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView to(String address) {
        return new ModelAndView("redirect:" + address);
    }
}

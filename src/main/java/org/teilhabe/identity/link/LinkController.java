package org.teilhabe.identity.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.identity.web.CalmShells;
import org.teilhabe.identity.web.LinkPage;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.RateLimits;

/** Links by mail: GET shows, the button acts. */
@Controller
@RequestMapping("/l/{token}")
class LinkController {
    private final LinkDesk desk;
    private final CalmShells shells;
    private final RateLimits limits;

    LinkController(LinkDesk desk, CalmShells shells, RateLimits limits) {
        this.desk = desk;
        this.shells = shells;
        this.limits = limits;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        limits.count("link", request.getRemoteAddr(), 120, Duration.ofMinutes(10));
        return desk.show(token)
                .map(shown -> page(shown, request, response, List.of()))
                .orElseGet(() -> gone(request, response));
    }

    @PostMapping
    ModelAndView act(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        limits.count("link", request.getRemoteAddr(), 120, Duration.ofMinutes(10));
        var shown = desk.show(token);
        if (shown.isEmpty()) return gone(request, response);
        var language = language(request, shown.get().link());
        try {
            var next = desk.act(token, new LinkVisit(language, request, response));
            return next.map(n -> new ModelAndView("redirect:" + n))
                    .orElseGet(() -> done(shown.get(), request, response));
        } catch (Rejected refusal) {
            var view = page(shown.get(), request, response, refusal.faults());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView page(
            LinkDesk.Shown shown,
            HttpServletRequest request,
            HttpServletResponse response,
            List<Rejected.Fault> faults) {
        var prefix = "link." + shown.link().purpose();
        var shell = shells.of(request, language(request, shown.link()), prefix + ".title");
        var words = shell.words();
        var fields = shown.fields().stream()
                .map(f -> field(f, words, request, faults))
                .toList();
        var general = faults.stream()
                .filter(f ->
                        shown.fields().stream().noneMatch(field -> field.name().equals(f.field())))
                .map(f -> words.get(f.key(), f.arguments().toArray()))
                .toList();
        return view(
                response,
                new LinkPage(shell, words.get(prefix + ".text"), general, fields, words.get(prefix + ".button")));
    }

    private static LinkPage.Field field(
            LinkField field, Words words, HttpServletRequest request, List<Rejected.Fault> faults) {
        var typed = Optional.ofNullable(request.getParameter(field.name())).orElse("");
        var fault = faults.stream()
                .filter(f -> f.field().equals(field.name()))
                .map(f -> words.get(f.key(), f.arguments().toArray()))
                .findFirst();
        return new LinkPage.Field(
                field.name(),
                words.get(field.label()),
                field.hint().isEmpty() ? "" : words.get(field.hint()),
                field.type(),
                field.autocomplete(),
                field.type().equals("password") ? "" : typed,
                fault.orElse(""));
    }

    private ModelAndView done(LinkDesk.Shown shown, HttpServletRequest request, HttpServletResponse response) {
        var prefix = "link." + shown.link().purpose();
        var shell = shells.of(request, language(request, shown.link()), prefix + ".title");
        return view(response, LinkPage.words(shell, shell.words().get(prefix + ".done")));
    }

    private ModelAndView gone(HttpServletRequest request, HttpServletResponse response) {
        var shell = shells.of(request, "identity.link.gone.title");
        var view = view(response, LinkPage.words(shell, shell.words().get("identity.link.gone")));
        view.setStatus(HttpStatus.GONE);
        return view;
    }

    /** The address holds a secret: it goes into no referrer, no search engine and no cache. */
    private static ModelAndView view(HttpServletResponse response, LinkPage page) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Cache-Control", "no-store");
        return new ModelAndView("identity/link", "page", page);
    }

    private static PortalLanguage language(HttpServletRequest request, MailLink link) {
        return request.getParameter("lang") == null ? link.language() : CalmShells.language(request);
    }
}

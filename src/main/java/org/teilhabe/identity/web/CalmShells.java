package org.teilhabe.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.Frames;

/** Makes the shell of the pages before the door, in the language asked for by {@code ?lang} or by the browser. */
@Component
public class CalmShells {
    private final Messages messages;
    private final Frames frames;

    CalmShells(Messages messages, Frames frames) {
        this.messages = messages;
        this.frames = frames;
    }

    public Words words(HttpServletRequest request) {
        return messages.in(language(request));
    }

    public CalmShell of(HttpServletRequest request, String titleKey, Object... arguments) {
        return of(request, language(request), titleKey, arguments);
    }

    public CalmShell of(HttpServletRequest request, PortalLanguage language, String titleKey, Object... arguments) {
        var words = messages.in(language);
        var name = frames.in(language).centreName();
        return new CalmShell(
                words, words.get(titleKey, arguments), name, tongues(request, language), csrf(request), null);
    }

    /** For pages behind the door: in the language asked for, else in the person's own. */
    public CalmShell inside(HttpServletRequest request, Actor actor, String titleKey) {
        var language = asked(request.getParameter("lang")).findFirst().orElse(actor.language());
        var before = of(request, language, titleKey);
        return new CalmShell(
                before.words(),
                before.title(),
                before.centreName(),
                before.tongues(),
                before.csrf(),
                actor.displayName());
    }

    public static PortalLanguage language(HttpServletRequest request) {
        return asked(request.getParameter("lang"))
                .findFirst()
                .orElseGet(() -> PortalLanguage.best(request.getHeader("Accept-Language")));
    }

    private static Stream<PortalLanguage> asked(@Nullable String tag) {
        return tag == null ? Stream.empty() : PortalLanguage.near(tag).stream();
    }

    private static List<CalmShell.Tongue> tongues(HttpServletRequest request, PortalLanguage current) {
        var here = UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString());
        return PortalLanguage.full().stream()
                .map(l -> new CalmShell.Tongue(
                        l.tag(),
                        l.direction(),
                        l.ownName(),
                        here.cloneBuilder()
                                .replaceQueryParam("lang", l.tag())
                                .build(true)
                                .toUriString(),
                        l == current))
                .toList();
    }

    private static String csrf(HttpServletRequest request) {
        // Asking for the token sets its cookie, and links by mail need none.
        if (request.getRequestURI().startsWith("/l/")) return "";
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}

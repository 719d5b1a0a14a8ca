package org.teilhabe.platform.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Makes the shell of a back-office page for whoever is signed in. */
@Component
public class DeskShells {
    /** The back office speaks German and English; a page half in a third language helps nobody. */
    public static final List<PortalLanguage> LANGUAGES = List.of(PortalLanguage.DE, PortalLanguage.EN);

    private static final List<String> GROUPS = List.of("today", "portal", "people", "house", "more");

    private final Messages messages;
    private final Frames frames;
    private final List<Rail> rails;

    DeskShells(Messages messages, Frames frames, List<Rail> rails) {
        this.messages = messages;
        this.frames = frames;
        this.rails = rails;
    }

    /** @param current address of the rail entry the page belongs to; @param titleKey message key of the page title */
    @Transactional(readOnly = true)
    public DeskShell of(HttpServletRequest request, String current, String titleKey, Object... arguments) {
        var actor = Actor.find().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
        var language = language(actor.language());
        var words = messages.in(language);
        var frame = frames.in(language);
        return new DeskShell(
                words,
                words.get(titleKey, arguments),
                frame.shortName(),
                actor.displayName(),
                rail(actor, words),
                current,
                notices(frame.notices(), words),
                here(request),
                csrf(request),
                said(request, words));
    }

    /** The language of the back office for a person who reads this one. */
    static PortalLanguage language(PortalLanguage own) {
        return LANGUAGES.contains(own) ? own : PortalLanguage.DE;
    }

    /** What is in force, so short that nothing of it is cut off: »Eingeschränkt bis 4. Dezember«. */
    private static @Nullable String notices(List<Frame.Notice> inForce, Words words) {
        if (inForce.isEmpty()) return null;
        var first = inForce.getFirst();
        var said = (words.get("rail.notice." + first.kind()) + " " + first.until()).strip();
        return inForce.size() == 1 ? said : words.get("rail.notices", inForce.size(), said);
    }

    private List<Rail.Group> rail(Actor actor, Words words) {
        var entries = rails.stream()
                .flatMap(r -> r.entries().stream())
                .filter(e -> e.roles().isEmpty() || actor.roles().stream().anyMatch(e.roles()::contains))
                .sorted(Comparator.comparingInt(Rail.Entry::order))
                .toList();
        var groups = new ArrayList<Rail.Group>();
        for (var group : GROUPS) {
            var items = entries.stream()
                    .filter(e -> e.group().equals(group))
                    .map(e -> new Rail.Item(words.get(e.label()), e.href(), e.icon(), e.waiting()))
                    .toList();
            if (!items.isEmpty())
                groups.add(new Rail.Group(group.equals("today") ? "" : words.get("rail.group." + group), items));
        }
        return groups;
    }

    /** Where to come back to; after a form that was refused, and from a page that is none, to the desk itself. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getDispatcherType() == DispatcherType.ERROR) return "";
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    /** Says sentences on the next page, after the redirect that follows a deed. */
    public static void say(HttpServletRequest request, String... keys) {
        request.getSession().setAttribute("said", String.join(" ", keys));
    }

    /** @return what {@link #say} left for this page, once; null for nothing */
    public static @Nullable String said(HttpServletRequest request, Words words) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute("said") instanceof String keys)) return null;
        session.removeAttribute("said");
        return Arrays.stream(keys.split(" ")).map(words::get).collect(Collectors.joining(" "));
    }
}

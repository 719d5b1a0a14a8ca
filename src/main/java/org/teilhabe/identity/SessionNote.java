package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * What a session tells its owner about itself, so that they know their own again.
 *
 * @param device browser and system in two words, never the whole header
 */
record SessionNote(Entrance.Way way, long since, String device) {
    private static final String ATTRIBUTE = "note";

    static SessionNote of(Entrance.Way way, long now, HttpServletRequest request) {
        return new SessionNote(way, now, device(request.getHeader("User-Agent")));
    }

    static Optional<SessionNote> of(Session session) {
        return parse(session.getAttribute(ATTRIBUTE));
    }

    static Optional<SessionNote> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : parse(session.getAttribute(ATTRIBUTE));
    }

    private static Optional<SessionNote> parse(@Nullable Object attribute) {
        if (!(attribute instanceof String text)) return Optional.empty();
        var parts = text.split("\\|", 3);
        return Optional.of(new SessionNote(Entrance.Way.valueOf(parts[0]), Long.parseLong(parts[1]), parts[2]));
    }

    void put(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, way + "|" + since + "|" + device);
    }

    static String device(@Nullable String agent) {
        if (agent == null) return "";
        var text = agent.toLowerCase(Locale.ROOT);
        var system = first(
                text, "android", "Android", "iphone", "iPhone", "ipad", "iPad", "windows", "Windows", "mac os", "Mac",
                "linux", "Linux");
        var browser = first(
                text, "firefox", "Firefox", "edg/", "Edge", "opr/", "Opera", "chrome", "Chrome", "safari", "Safari");
        return (browser + " " + system).strip();
    }

    private static String first(String text, String... signsAndNames) {
        for (var i = 0; i < signsAndNames.length; i += 2)
            if (text.contains(signsAndNames[i])) return signsAndNames[i + 1];
        return "";
    }
}

package org.teilhabe.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * Leads addresses as people and other systems write them to the one a page has: {@code /} to the reader's language,
 * {@code /de-DE/…} and {@code /ku/…} to a language we speak, a slash too many or too few to none or one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class PortalAddresses extends OncePerRequestFilter {
    /** Segments that begin with a slash each, none of them empty: nothing a browser could take for another host. */
    private static final Pattern ADDRESS =
            Pattern.compile("/([a-zA-Z]{2,3}(?:[-_][a-zA-Z]{1,8}){0,3})((?:/[^/\\\\]+)*)(/?)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (path.equals("/")) {
            response.setHeader("Vary", "Accept-Language");
            response.setHeader("Cache-Control", "no-cache");
            lead(
                    response,
                    HttpServletResponse.SC_FOUND,
                    "/"
                            + PortalLanguage.best(request.getHeader("Accept-Language"))
                                    .tag() + "/");
            return;
        }
        var better = better(path);
        if (better.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        lead(response, HttpServletResponse.SC_MOVED_PERMANENTLY, better.get() + (query == null ? "" : "?" + query));
    }

    /** The one address of a page that was asked for by another; empty where it is the one, or none of ours. */
    static Optional<String> better(String path) {
        var parts = ADDRESS.matcher(path);
        if (!parts.matches()) return Optional.empty();
        var language = language(parts.group(1));
        if (language.isEmpty()) return Optional.empty();
        var rest = parts.group(2);
        var wanted = "/" + language.get().tag() + (rest.isEmpty() ? "/" : rest);
        return wanted.equals(path) ? Optional.empty() : Optional.of(wanted);
    }

    private static Optional<PortalLanguage> language(String tag) {
        var lower = tag.replace('_', '-').toLowerCase(Locale.ROOT);
        return PortalLanguage.byTag(lower).or(() -> PortalLanguage.near(lower));
    }

    private static void lead(HttpServletResponse response, int status, String to) {
        response.setStatus(status);
        response.setHeader("Location", to);
    }
}

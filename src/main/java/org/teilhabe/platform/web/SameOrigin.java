package org.teilhabe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Whoever changes something comes from one of our own pages. Browsers tell where a request was made: the newer ones by
 * {@code Sec-Fetch-Site}, all by {@code Origin}. What tells neither is no browser and carries nobody's rights.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SameOrigin extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final BaseAddress base;

    SameOrigin(BaseAddress base) {
        this.base = base;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ours(request)) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_FORBIDDEN, "foreign");
    }

    private boolean ours(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin") || site.equals("none");
        var origin = request.getHeader("Origin");
        if (origin == null) return true;
        // A page that sends no referrer tells no origin either; there the secret in the address is the guard.
        if (origin.equals("null")) return request.getRequestURI().startsWith("/l/");
        // Scheme and port may change at a proxy in front; the name does not.
        return origin.equals(base.of(request)) || name(origin).equals(request.getHeader("Host"));
    }

    private static String name(String origin) {
        return origin.substring(origin.indexOf("//") + 2);
    }
}

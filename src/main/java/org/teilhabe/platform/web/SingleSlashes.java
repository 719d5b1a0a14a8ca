package org.teilhabe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * An address with a slash too many was put together carelessly: it leads to the one that was meant. Before all
 * others that look at the request: they then see only addresses as they are meant.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 14)
class SingleSlashes extends OncePerRequestFilter {
    private static final Pattern SEVERAL = Pattern.compile("/{2,}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || !path.contains("//")) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader(
                HttpHeaders.LOCATION, SEVERAL.matcher(path).replaceAll("/") + (query == null ? "" : "?" + query));
    }
}

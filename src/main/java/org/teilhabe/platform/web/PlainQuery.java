package org.teilhabe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Control characters in an address come from no keyboard; no page need think of them. Tabs and line ends may stay. Nor
 * does anybody ask so much that it takes thousands of characters; the server reads more, for the refusal to be ours.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 16)
class PlainQuery extends OncePerRequestFilter {
    private static final Pattern CONTROL = Pattern.compile("%(?:0[0-8bcef]|1[0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 8000;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (request.getRequestURI().length() + (query == null ? 0 : query.length()) > LONGEST)
            response.sendError(HttpServletResponse.SC_REQUEST_URI_TOO_LONG);
        else if (query == null || !CONTROL.matcher(query).find()) chain.doFilter(request, response);
        else response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}

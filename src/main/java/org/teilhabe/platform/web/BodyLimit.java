package org.teilhabe.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nobody sends more than 10 MB. Said before anybody reads the body: a form that is too big to be read has no token
 * either, and would be refused for the wrong reason. So it comes before all that may ask for a field.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 15)
class BodyLimit extends OncePerRequestFilter {
    private static final long MOST = 10 * 1024 * 1024;
    /** What a form is longer than the file in it. */
    private static final long WRAPPING = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST + WRAPPING) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (InvalidParameterException unreadable) {
            // A filter asked for a field before any page could refuse the form.
            if (response.isCommitted()) throw unreadable;
            response.sendError(unreadable.getErrorCode());
        }
    }
}

package org.teilhabe.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.filter.GenericFilterBean;

/**
 * The page that tells somebody in the back office what a filter or the web server refused is a page of the back office:
 * it knows who is signed in, and its forms have their token.
 */
final class Refusal extends GenericFilterBean {
    private final FormTokens tokens;
    private final XorCsrfTokenRequestAttributeHandler handler = new XorCsrfTokenRequestAttributeHandler();

    Refusal(FormTokens tokens) {
        this.tokens = tokens;
    }

    static boolean inside(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                && (refused.equals("/verwaltung") || refused.startsWith("/verwaltung/"));
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest asked
                && response instanceof HttpServletResponse answer
                && inside(asked)
                && asked.getAttribute(CsrfToken.class.getName()) == null)
            handler.handle(asked, answer, tokens.loadDeferredToken(asked, answer));
        chain.doFilter(request, response);
    }
}

package org.teilhabe.platform.tenancy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the centre by the host name, before anything else happens. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class CentreFilter extends OncePerRequestFilter {
    private final Centres centres;

    CentreFilter(Centres centres) {
        this.centres = centres;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var centre = centres.byHost(request.getServerName());
        if (centre.isEmpty()) {
            unknown(response);
            return;
        }
        try {
            CurrentCentre.call(centre.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static void unknown(HttpServletResponse response) throws IOException {
        response.setStatus(404);
        response.setContentType("text/plain; charset=utf-8");
        response.getOutputStream()
                .write("Unter diesem Namen gibt es hier kein Integrationszentrum.\n".getBytes(StandardCharsets.UTF_8));
    }
}

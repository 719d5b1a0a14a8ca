package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Trail;

/** Signing out, in the language the person was signed in with. */
@Component
class Leaving implements LogoutHandler, LogoutSuccessHandler {
    private final Trail trail;

    Leaving(Trail trail) {
        this.trail = trail;
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Member member)
            trail.did("account.signed-out", "account", member.id(), "");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var language = authentication != null && authentication.getPrincipal() instanceof Member member
                ? "&lang=" + member.language().tag()
                : "";
        response.sendRedirect("/anmelden?sagt=abgemeldet" + language);
    }
}

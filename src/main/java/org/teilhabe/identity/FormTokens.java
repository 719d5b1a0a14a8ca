package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;

/**
 * The token against forged forms: in the session of whoever is signed in; before that in a cookie, so that looking at
 * the sign-in page makes no session.
 */
@Component
class FormTokens implements CsrfTokenRepository {
    private final HttpSessionCsrfTokenRepository signedIn = new HttpSessionCsrfTokenRepository();
    private final CookieCsrfTokenRepository before = new CookieCsrfTokenRepository();

    FormTokens(Settings settings) {
        var base = settings.baseAddress();
        var encrypted = base != null && "https".equals(base.getScheme());
        before.setCookieName("formular");
        before.setCookiePath("/");
        before.setHeaderName("X-CSRF-TOKEN");
        before.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax").httpOnly(true);
            if (encrypted) cookie.secure(true);
        });
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return of(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return of(request).loadToken(request);
    }

    private CsrfTokenRepository of(HttpServletRequest request) {
        return Ticket.in(request) ? signedIn : before;
    }
}

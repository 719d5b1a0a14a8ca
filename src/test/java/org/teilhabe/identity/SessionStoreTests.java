package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.teilhabe.platform.Settings;

class SessionStoreTests {
    private static String cookieAt(String base) {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of("teilhabe.base-address", base)))
                .bindOrCreate("teilhabe", Settings.class);
        var response = new MockHttpServletResponse();
        new SessionStore()
                .sessionCookie(settings)
                .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "x"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    @Test
    void behindHttpsTheCookieTravelsNowhereElse() {
        assertThat(cookieAt("https://portal.example"))
                .startsWith("__Host-sitzung=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void onThisMachineItStillWorks() {
        assertThat(cookieAt("http://localhost:8080")).startsWith("sitzung=").doesNotContain("Secure");
    }
}

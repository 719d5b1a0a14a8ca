package org.teilhabe.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.teilhabe.platform.Settings;

class SameOriginTests {
    private static final Settings AT_HOME = new Binder(new MapConfigurationPropertySource(
                    Map.of("teilhabe.base-address", URI.create("https://portal.example"))))
            .bindOrCreate("teilhabe", Settings.class);

    private final SameOrigin filter = new SameOrigin(new BaseAddress(AT_HOME, new MockEnvironment()));

    private int answer(String method, String path, String... headers) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.addHeader("Host", "portal.example");
        for (var i = 0; i < headers.length; i += 2) request.addHeader(headers[i], headers[i + 1]);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @Test
    void ourOwnPagesMaySend() throws Exception {
        assertThat(answer("POST", "/de/kontakt", "Sec-Fetch-Site", "same-origin"))
                .isEqualTo(200);
        assertThat(answer("POST", "/de/kontakt", "Origin", "https://portal.example"))
                .isEqualTo(200);
        assertThat(answer("POST", "/de/kontakt")).isEqualTo(200);
    }

    @Test
    void foreignPagesMayNot() throws Exception {
        assertThat(answer("POST", "/de/kontakt", "Sec-Fetch-Site", "cross-site"))
                .isEqualTo(403);
        assertThat(answer("POST", "/de/kontakt", "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(answer("POST", "/de/kontakt", "Origin", "https://fremd.example"))
                .isEqualTo(403);
        assertThat(answer("DELETE", "/de/kontakt", "Origin", "https://portal.example.fremd.example"))
                .isEqualTo(403);
        assertThat(answer("POST", "/de/kontakt", "Origin", "null")).isEqualTo(403);
    }

    @Test
    void aLinkByMailTellsNoOriginAndNeedsNone() throws Exception {
        assertThat(answer("POST", "/l/abc", "Origin", "null")).isEqualTo(200);
        assertThat(answer("POST", "/l/abc", "Origin", "https://fremd.example")).isEqualTo(403);
    }

    @Test
    void whoeverCameEncryptedStaysSo() throws Exception {
        assertThat(strictTransport("https")).isEqualTo("max-age=31536000");
        assertThat(strictTransport("http")).isNull();
    }

    private static String strictTransport(String scheme) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/de/");
        request.setScheme(scheme);
        request.setSecure(scheme.equals("https"));
        var response = new MockHttpServletResponse();
        new Headers().doFilter(request, response, new MockFilterChain());
        return response.getHeader("Strict-Transport-Security");
    }

    @Test
    void readingIsFree() throws Exception {
        assertThat(answer("GET", "/de/", "Sec-Fetch-Site", "cross-site")).isEqualTo(200);
    }
}

package org.teilhabe.identity;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.teilhabe.platform.Settings;

/** How sessions are kept and how their cookie looks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionStore {
    /** Two requests of one person at the same moment may write the same attribute; the later one counts. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> laterWriteCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Where the public address is https, the cookie never travels otherwise and belongs to this very host. */
    @Bean
    CookieSerializer sessionCookie(Settings settings) {
        var cookie = new DefaultCookieSerializer();
        var base = settings.baseAddress();
        var encrypted = base != null && "https".equals(base.getScheme());
        cookie.setCookieName(encrypted ? "__Host-sitzung" : "sitzung");
        if (encrypted) cookie.setUseSecureCookie(true);
        cookie.setCookiePath("/");
        cookie.setSameSite("Lax");
        cookie.setUseHttpOnlyCookie(true);
        return cookie;
    }
}

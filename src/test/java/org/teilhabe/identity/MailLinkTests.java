package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.identity.link.MailLinks;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.RateLimits;

@House
class MailLinkTests {
    @Autowired
    SignedIn signedIn;

    @Autowired
    MailLinks links;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    Centre here;

    @BeforeEach
    void atTheFirstCentre() {
        here = signedIn.first();
        limits.forget();
    }

    private String link(Duration lifetime) {
        var address = signedIn.inside(
                here, () -> links.issue("identity.sign-in", UUID.randomUUID(), PortalLanguage.DE, lifetime));
        return address.substring(address.indexOf("/l/"));
    }

    private static String token(String path) {
        return path.substring("/l/".length());
    }

    @Test
    void lookingAtALinkUsesNothingUpAndThePressedButtonWorksOnce() {
        signedIn.as(Role.FREIWILLIGE);
        var sent = signedIn.nobody().post("/anmelden/link?lang=de", Map.of("mail", " Freiwillige@Test.Example "));
        assertThat(sent.statusCode()).isEqualTo(302);
        var path = signedIn.linkFor(here, "freiwillige@test.example");

        var browser = signedIn.nobody();
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        var shown = browser.get(path);
        assertThat(shown.body()).contains("Jetzt anmelden");
        assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(shown.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(v -> assertThat(v).contains("noindex"));
        assertThat(browser.cookies()).isEmpty();

        assertThat(browser.postPlain(path, Map.of()).statusCode()).isEqualTo(302);
        assertThat(browser.get("/verwaltung/konto").statusCode()).isEqualTo(200);
        assertThat(signedIn.nobody().get(path).statusCode()).isEqualTo(410);
        assertThat(signedIn.nobody().postPlain(path, Map.of()).statusCode()).isEqualTo(410);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoMail() {
        var answer = signedIn.nobody().post("/anmelden/link?lang=de", Map.of("mail", "niemand@test.example"));
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden?sagt=link&lang=de");
        var mails = signedIn.inside(
                here,
                () -> jdbc.sql("select count(*) from outgoing_mail where recipient = 'niemand@test.example'")
                        .query(Long.class)
                        .single());
        assertThat(mails).isZero();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        signedIn.as(Role.ANBIETER);
        signedIn.nobody().post("/anmelden/link?lang=de", Map.of("mail", "anbieter@test.example"));
        var first = signedIn.linkFor(here, "anbieter@test.example");
        signedIn.nobody().post("/anmelden/link?lang=de", Map.of("mail", "anbieter@test.example"));
        assertThat(signedIn.nobody().get(first).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkIsBoundToItsPurpose() {
        var path = link(Duration.ofMinutes(5));
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> signedIn.inside(here, () -> links.redeem(token(path), "identity.invitation")));
        assertThat(signedIn.inside(here, () -> links.look(token(path)))).isPresent();
    }

    @Test
    void aLinkIsBoundToItsCentre() {
        var path = link(Duration.ofMinutes(5));
        var elsewhere = signedIn.centre("anderswo");
        assertThat(signedIn.nobody(elsewhere).get(path).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkEnds() {
        assertThat(signedIn.nobody().get(link(Duration.ofNanos(1000))).statusCode())
                .isEqualTo(410);
    }

    @Test
    void aWithdrawnLinkOpensNothing() {
        var subject = UUID.randomUUID();
        var address = signedIn.inside(
                here, () -> links.issue("identity.sign-in", subject, PortalLanguage.DE, Duration.ofHours(1)));
        signedIn.inside(here, () -> {
            links.revoke("identity.sign-in", subject);
            return true;
        });
        assertThat(signedIn.nobody()
                        .get(address.substring(address.indexOf("/l/")))
                        .statusCode())
                .isEqualTo(410);
    }

    @Test
    void theTableHoldsNoTokens() {
        var path = link(Duration.ofMinutes(5));
        var all = signedIn.inside(
                here,
                () -> jdbc.sql("select string_agg(m::text, ' ') from mail_link m")
                        .query(String.class)
                        .single());
        assertThat(all).doesNotContain(token(path));
    }

    @Test
    void aFewLinksAnHourAreEnough() {
        for (var i = 0; i < 3; i++) assertThat(ask("viele@test.example")).isEqualTo(302);
        assertThat(ask("viele@test.example")).isEqualTo(429);
    }

    private int ask(String mail) {
        return signedIn.nobody()
                .post("/anmelden/link?lang=de", Map.of("mail", mail))
                .statusCode();
    }
}

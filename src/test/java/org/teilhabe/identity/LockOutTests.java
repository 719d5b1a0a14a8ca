package org.teilhabe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.RateLimits;

@House
class LockOutTests {
    private static final String MAIL = "schule@test.example";

    @Autowired
    SignedIn signedIn;

    @Autowired
    RateLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fiveWrongPasswordsCloseThisWayForAWhileAndTheOwnerHearsOfIt() {
        var here = signedIn.first();
        var before = signedIn.as(Role.SCHULE);
        limits.forget();
        for (var i = 0; i < 5; i++)
            assertThat(signedIn.nobody().signIn(MAIL, "immer daneben geraten").statusCode())
                    .isEqualTo(422);
        assertThat(signedIn.nobody().signIn(MAIL, SignedIn.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(before.get("/verwaltung/konto").statusCode()).isEqualTo(200);

        var subject = signedIn.inside(
                here,
                () -> jdbc.sql("select subject from outgoing_mail where recipient = ?")
                        .param(MAIL)
                        .query(String.class)
                        .single());
        assertThat(subject).isEqualTo("Ihre Anmeldung ist für kurze Zeit geschlossen");

        signedIn.inside(
                here,
                () -> jdbc.sql("update account set locked_until = locked_until - interval '16 minutes' where mail = ?")
                        .param(MAIL)
                        .update());
        assertThat(signedIn.nobody().signIn(MAIL, SignedIn.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void theAdministrationSeesTheClosedWayAndOpensIt() {
        var mail = "schulaufsicht@test.example";
        signedIn.as(Role.SCHULAUFSICHT);
        limits.forget();
        for (var i = 0; i < 5; i++) signedIn.nobody().signIn(mail, "immer daneben geraten");
        var administration = signedIn.as(Role.ADMINISTRATION);
        var list = Jsoup.parse(
                administration.get("/verwaltung/personen?q=schulaufsicht").body());
        assertThat(list.select("tr:contains(" + mail + ") .tag").text())
                .matches("Anmeldung mit Passwort bis [0-9.]+ Uhr geschlossen");

        var person = list.select("tr:contains(" + mail + ") a").attr("href");
        assertThat(administration.get(person).body()).contains("Passkey und Link per E-Mail gehen weiter");
        administration.post(person + "/entsperren", Map.of());
        assertThat(signedIn.nobody().signIn(mail, SignedIn.PASSWORD).statusCode())
                .isEqualTo(302);
        limits.forget();
    }

    @Test
    void theSameAddressKnocksOnlySoOften() {
        limits.forget();
        var browser = signedIn.nobody();
        var last = 0;
        for (var i = 0; i < 62 && last != 429; i++)
            last = browser.signIn("niemand@test.example", "x".repeat(300)).statusCode();
        assertThat(last).isEqualTo(429);
        limits.forget();
    }
}

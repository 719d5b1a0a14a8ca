package org.teilhabe.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.platform.CityPort;
import org.teilhabe.platform.House;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.start.StartRefused;
import org.teilhabe.platform.web.BaseAddress;

/** WireMock stands for the city's provider; the house of the tests asks it at the first sign-in. */
@House
class CitySignOnTests {
    private static final String ISSUER = "http://localhost:" + CityPort.NUMBER;
    private static WireMockServer city;
    private static RSAKey key;

    @Autowired
    SignedIn signedIn;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Entrance entrance;

    @Autowired
    CityRoles roles;

    @Autowired
    BaseAddress base;

    @BeforeAll
    static void theCityOpensItsCounter() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("stadt").generate();
        city = new WireMockServer(WireMockConfiguration.options().port(CityPort.NUMBER));
        city.start();
        city.stubFor(
                get(urlPathEqualTo("/.well-known/openid-configuration")).willReturn(okJson("""
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/los", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/schluessel", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(ISSUER))));
        city.stubFor(get(urlPathEqualTo("/schluessel")).willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    @AfterAll
    static void andClosesIt() {
        city.stop();
    }

    /** @return where the browser stands after the city has sent it back */
    private String signOn(Browser browser, Map<String, Object> claims) throws JOSEException {
        var begun = browser.get("/anmelden/oidc/stadt");
        assertThat(begun.statusCode()).isEqualTo(302);
        var sent = URI.create(begun.headers().firstValue("Location").orElseThrow());
        assertThat(sent.toString()).startsWith(ISSUER + "/los").contains("code_challenge=");
        var asked = UriComponentsBuilder.fromUri(sent).build().getQueryParams();
        var now = System.currentTimeMillis();
        var builder = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("person")
                .audience("teilhabe")
                .issueTime(new Date(now))
                .expirationTime(new Date(now + 60_000))
                .claim("nonce", asked.getFirst("nonce"));
        claims.forEach(builder::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stadt").build(), builder.build());
        token.sign(new RSASSASigner(key));
        city.stubFor(post(urlPathEqualTo("/token")).willReturn(okJson("""
                {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}""".formatted(token.serialize()))));
        var back = browser.get("/anmelden/oidc/zurueck/stadt?code=x&state=" + asked.getFirst("state"));
        assertThat(back.statusCode()).isEqualTo(302);
        return back.headers().firstValue("Location").orElseThrow();
    }

    @Test
    void whoeverHasAnAccountComesInByAVerifiedAddress() throws JOSEException {
        signedIn.as(Role.KOORDINATION);
        var browser = signedIn.nobody();
        assertThat(signOn(browser, Map.of("email", "Koordination@test.example", "email_verified", true)))
                .endsWith("/verwaltung");
        assertThat(browser.get("/verwaltung/konto").body()).contains("Anmeldung der Stadt");
    }

    @Test
    void anAddressNobodyVerifiedOpensNothing() throws JOSEException {
        signedIn.as(Role.KOORDINATION);
        var browser = signedIn.nobody();
        assertThat(signOn(browser, Map.of("email", "koordination@test.example", "email_verified", false)))
                .endsWith("/anmelden?sagt=stadt-unbekannt");
        assertThat(browser.get("/verwaltung/konto").statusCode()).isEqualTo(302);
    }

    @Test
    void theCityMakesNoAccounts() throws JOSEException {
        assertThat(signOn(signedIn.nobody(), Map.of("email", "fremd@test.example", "email_verified", true)))
                .endsWith("/anmelden?sagt=stadt-unbekannt");
    }

    @Test
    void aProviderNobodyKnowsIsNotThere() {
        assertThat(signedIn.nobody().get("/anmelden/oidc/land").statusCode()).isEqualTo(404);
    }

    @Test
    void aProviderThatIsAwayIsAFailedSignOnAndNoFaultOfOurs() {
        var away = new CitySettings("http://localhost:1", "teilhabe", "geheim", "Stadt", false, null, "");
        var elsewhere = new CitySignOn(away, accounts, entrance, roles, base);
        assertThatThrownBy(() -> elsewhere.findByRegistrationId("stadt"))
                .isInstanceOf(OAuth2AuthenticationException.class)
                .hasMessageContaining("http://localhost:1");
    }

    @Test
    void oneGroupMayGiveSeveralRoles() {
        assertThat(settings("ki-leitung=LEITUNG, ki-leitung=KASSE,").mapping())
                .isEqualTo(Map.of("ki-leitung", Set.of(Role.LEITUNG, Role.KASSE)));
    }

    @Test
    void aRoleThatIsNoneIsSaidAtTheStart() {
        for (var wrong : List.of("ki-leitung=CHEFIN", "ki-leitung"))
            assertThatThrownBy(() -> settings(wrong).mapping())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(wrong);
    }

    private static CitySettings settings(String roles) {
        return new CitySettings(ISSUER, "teilhabe", "geheim", "Stadt", false, "groups", roles);
    }

    @Test
    void aForgedStateIsRefused() {
        var back = signedIn.nobody().get("/anmelden/oidc/zurueck/stadt?code=x&state=erfunden");
        assertThat(back.headers().firstValue("Location").orElseThrow()).endsWith("/anmelden?sagt=stadt-fehler");
    }

    @Test
    void rolesFollowTheCityWhereTheMappingNamesThem() throws JOSEException {
        signedIn.at(signedIn.first(), Role.LEITUNG, Role.KASSE);
        var mail = "leitung.kasse@test.example";
        signOn(signedIn.nobody(), Map.of("email", mail, "email_verified", true, "groups", List.of("ki-redaktion")));
        var roles = signedIn.inside(
                signedIn.first(),
                () -> jdbc.sql("""
                select role from account_role r join account a on a.id = r.account where a.mail = ? order by role""").param(mail).query(String.class).list());
        // The mapping of the tests names LEITUNG and REDAKTION; KASSE is the house's own affair.
        assertThat(roles).containsExactly("KASSE", "REDAKTION");
    }
}

package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.web.BaseAddress;

/**
 * Signing in by the city's single sign-on. It opens accounts that are there, by an address the provider has verified;
 * it makes none.
 */
@Component
@EnableConfigurationProperties(CitySettings.class)
class CitySignOn implements ClientRegistrationRepository {
    private static final Logger LOG = LoggerFactory.getLogger(CitySignOn.class);
    private static final String CITY = "stadt";
    private static final String BEGIN = "/anmelden/oidc";
    private static final String RETURN = "/anmelden/oidc/zurueck/";

    private final CitySettings settings;
    private final Accounts accounts;
    private final Entrance entrance;
    private final CityRoles roles;
    private final BaseAddress base;
    private volatile @Nullable ClientRegistration known;

    CitySignOn(CitySettings settings, Accounts accounts, Entrance entrance, CityRoles roles, BaseAddress base) {
        this.settings = settings;
        this.accounts = accounts;
        this.entrance = entrance;
        this.roles = roles;
        this.base = base;
    }

    /** What the button says; empty where there is no single sign-on. */
    Optional<String> name() {
        return settings.configured() ? Optional.of(settings.name()) : Optional.empty();
    }

    void addTo(HttpSecurity http) {
        if (!settings.configured()) return;
        var requests = new DefaultOAuth2AuthorizationRequestResolver(this, BEGIN);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce()
                .andThen(request -> request.redirectUri(base.here() + RETURN + CITY)));
        http.oauth2Login(login -> login.loginPage("/anmelden")
                .clientRegistrationRepository(this)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(e -> e.authorizationRequestResolver(requests))
                .redirectionEndpoint(e -> e.baseUri(RETURN + "*"))
                .userInfoEndpoint(e -> e.oidcUserService(new OidcUserService()))
                .successHandler(this::welcome)
                .failureHandler(CitySignOn::failed)
                .withObjectPostProcessor(new BeginningThatFails()));
    }

    /** Asked of the provider at the first sign-in, so that the house starts without it. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!id.equals(CITY)) return null;
        var found = known;
        if (found == null) known = found = discover();
        return found;
    }

    /** @throws OAuth2AuthenticationException where the provider is away or is not who we were told */
    private ClientRegistration discover() {
        try {
            return registration();
        } catch (IllegalArgumentException | IllegalStateException e) {
            var cause = NestedExceptionUtils.getMostSpecificCause(e);
            var reason = cause == e ? "" : " (" + cause.getMessage() + ")";
            throw new OAuth2AuthenticationException(new OAuth2Error("discovery"), e.getMessage() + reason, e);
        }
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(String.valueOf(settings.issuer()))
                .registrationId(CITY)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientName(settings.name())
                .scope("openid", "email", "profile")
                .redirectUri("{baseUrl}" + RETURN + "{registrationId}")
                .build();
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser person))
            throw new IllegalStateException("The city sent somebody without an identity");
        var account = verifiedMail(person).flatMap(accounts::byMail).filter(Account::active);
        if (account.isEmpty()) {
            response.sendRedirect("/anmelden?sagt=stadt-unbekannt");
            return;
        }
        roles.follow(account.get(), person);
        var known = accounts.find(account.get().id()).orElseThrow();
        entrance.enter(known, Entrance.Way.CITY, request, response);
        response.sendRedirect(known.home());
    }

    private Optional<String> verifiedMail(OidcUser person) {
        var verified = Boolean.TRUE.equals(person.getEmailVerified()) || settings.trustMail();
        return Optional.ofNullable(person.getEmail()).filter(mail -> verified).flatMap(MailAddress::fold);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.warn("Single sign-on failed: {}", why.getMessage());
        response.sendRedirect("/anmelden?sagt=stadt-fehler");
    }

    /** Without it Security answers 500 where the provider cannot be asked, or an address names none. */
    private static final class BeginningThatFails
            implements ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> {
        @Override
        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
            filter.setAuthenticationFailureHandler((request, response, why) -> {
                if (request.getRequestURI().equals(BEGIN + "/" + CITY)) failed(request, response, why);
                else response.sendError(HttpServletResponse.SC_NOT_FOUND);
            });
            return filter;
        }
    }

    /** We ask the city nothing more after the sign-in, so we keep no tokens. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing was kept
        }
    }
}

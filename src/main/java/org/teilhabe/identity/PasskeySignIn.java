package org.teilhabe.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.teilhabe.platform.web.RateLimits;
import tools.jackson.databind.json.JsonMapper;

/** Signing in by passkey: Spring Security's ceremony, our entrance. */
@Component
class PasskeySignIn {
    private final PasskeyParty party;
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Entrance entrance;
    private final RateLimits limits;
    private final JsonMapper json;

    PasskeySignIn(
            PasskeyParty party,
            Passkeys passkeys,
            Accounts accounts,
            Entrance entrance,
            RateLimits limits,
            JsonMapper json) {
        this.party = party;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.entrance = entrance;
        this.limits = limits;
        this.json = json;
    }

    void addTo(HttpSecurity http) {
        var options = new PublicKeyCredentialRequestOptionsFilter(party);
        var register = new WebAuthnRegistrationFilter(passkeys, party);
        register.setDeleteCredentialAuthorizationManager((who, credential) -> new AuthorizationDecision(false));
        var enter = new WebAuthnAuthenticationFilter();
        enter.setAuthenticationManager(this::authenticate);
        enter.setSecurityContextRepository(new RequestAttributeSecurityContextRepository());
        enter.setAuthenticationSuccessHandler(this::entered);
        http.addFilterBefore(new Patience(limits), BasicAuthenticationFilter.class)
                .addFilterBefore(enter, BasicAuthenticationFilter.class)
                .addFilterBefore(options, AuthorizationFilter.class)
                .addFilterAfter(new PublicKeyCredentialCreationOptionsFilter(party), AuthorizationFilter.class)
                .addFilterAfter(register, AuthorizationFilter.class);
    }

    private Authentication authenticate(Authentication asked) {
        var owner = party.authenticate(((WebAuthnAuthenticationRequestToken) asked).getWebAuthnRequest());
        return accounts.byMail(owner.getName())
                .filter(Account::active)
                .map(account -> TicketContexts.authentication(Member.of(account)))
                .orElseThrow(() -> new BadCredentialsException("No such account"));
    }

    private record Answer(String redirectUrl, boolean authenticated) {}

    private void entered(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = accounts.byMail(authentication.getName()).orElseThrow();
        entrance.enter(account, Entrance.Way.PASSKEY, request, response);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(new Answer(account.home(), true)));
    }

    /** Each ceremony costs a session and some arithmetic, so nobody has endless tries. */
    private static final class Patience extends OncePerRequestFilter {
        private final RateLimits limits;

        Patience(RateLimits limits) {
            this.limits = limits;
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            var path = request.getRequestURI();
            return !path.startsWith("/webauthn/") && !path.equals("/login/webauthn");
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                limits.count("passkey", request.getRemoteAddr(), 120, Duration.ofMinutes(10));
            } catch (RateLimits.TooMany tooMany) {
                tooMany.tell(response);
                response.sendError(429);
                return;
            }
            chain.doFilter(request, response);
        }
    }
}

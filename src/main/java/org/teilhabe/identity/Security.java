package org.teilhabe.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.util.UriComponentsBuilder;

/** Two doors: the one with a lock, and the public one that knows nobody and keeps no session. */
@Configuration(proxyBeanMethods = false)
class Security {
    @Bean
    @Order(1)
    SecurityFilterChain behindTheDoor(
            HttpSecurity http,
            TicketContexts contexts,
            FormTokens tokens,
            Leaving leaving,
            PasskeySignIn passkeys,
            CitySignOn city)
            throws Exception {
        passkeys.addTo(http);
        city.addTo(http);
        return http.securityMatchers(m -> m.requestMatchers(
                                "/verwaltung/**",
                                "/mein/**",
                                "/anmelden/**",
                                "/abmelden",
                                "/l/**",
                                "/webauthn/**",
                                "/login/webauthn")
                        .requestMatchers(Refusal::inside))
                .addFilterAfter(new Refusal(tokens), CsrfFilter.class)
                .authorizeHttpRequests(r -> r.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/anmelden/**", "/l/**", "/login/webauthn", "/webauthn/authenticate/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(c -> c.securityContextRepository(contexts))
                // A link by mail carries its own secret, and its page sets no cookie.
                .csrf(c -> c.csrfTokenRepository(tokens).ignoringRequestMatchers("/l/**"))
                .requestCache(c -> c.disable())
                .exceptionHandling(e -> e.authenticationEntryPoint((request, response, why) -> shut(request, response))
                        .accessDeniedHandler((request, response, why) -> refuse(response, why)))
                .logout(l -> l.logoutUrl("/abmelden").addLogoutHandler(leaving).logoutSuccessHandler(leaving))
                .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.csrf(c -> c.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(r -> r.anyRequest().permitAll())
                .requestCache(c -> c.disable())
                .logout(l -> l.disable())
                .headers(h -> h.referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Nobody watches single filters, so none of them is timed. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in by a name Spring Boot made up. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    /** To the sign-in page, which then leads back to where one wanted to go; scripts get a plain 401. */
    private static void shut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/anmelden");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var wanted = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .build()
                .toUriString();
        var next = request.getMethod().equals("GET")
                ? Next.safe(wanted)
                        .map(w -> "?weiter=" + URLEncoder.encode(w, StandardCharsets.UTF_8))
                        .orElse("")
                : "";
        response.sendRedirect("/anmelden" + next);
    }

    private static void refuse(HttpServletResponse response, AccessDeniedException why) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN, why instanceof CsrfException ? "form" : "");
    }
}

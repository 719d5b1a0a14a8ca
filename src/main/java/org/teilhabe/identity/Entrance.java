package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.identity.web.CalmShells;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;

/** Where every way of signing in ends: a fresh session with a ticket, and a line in the trail. */
@Component
class Entrance {
    static final Duration STAY = Duration.ofHours(8);

    /** How somebody proved who they are. */
    enum Way {
        PASSWORD,
        PASSKEY,
        LINK,
        CITY;

        String key() {
            return "identity.way." + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Accounts accounts;
    private final Trail trail;
    private final Clock clock;
    private final CsrfAuthenticationStrategy freshToken;
    private final ChangeSessionIdAuthenticationStrategy freshSession = new ChangeSessionIdAuthenticationStrategy();

    Entrance(Accounts accounts, Trail trail, Clock clock, FormTokens tokens) {
        this.accounts = accounts;
        this.trail = trail;
        this.clock = clock;
        this.freshToken = new CsrfAuthenticationStrategy(tokens);
    }

    @Transactional
    public void enter(Account account, Way way, HttpServletRequest request, HttpServletResponse response) {
        if (!account.active()) throw new IllegalArgumentException("A blocked account stays outside");
        if (Ticket.of(request).filter(t -> !t.account().equals(account.id())).isPresent())
            request.getSession().invalidate();
        var authentication = TicketContexts.authentication(Member.of(account));
        freshSession.onAuthentication(authentication, request, response);
        freshToken.onAuthentication(authentication, request, response);
        Ticket.here(account).put(request);
        SessionNote.of(way, clock.millis(), request).put(request);
        request.getSession().setMaxInactiveInterval((int) STAY.toSeconds());
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
        accounts.entered(account.id());
        if (wantsEnglish(account, request)) accounts.greet(account.id(), PortalLanguage.EN);
        trail.did("account.signed-in", "account", account.id(), way.name().toLowerCase(Locale.ROOT));
    }

    /** Accounts begin in German; whoever meets the door in English reads the back office in English too. */
    private static boolean wantsEnglish(Account account, HttpServletRequest request) {
        return account.language() == PortalLanguage.DE
                && account.roles().stream().anyMatch(Role::staff)
                && CalmShells.language(request) == PortalLanguage.EN;
    }
}

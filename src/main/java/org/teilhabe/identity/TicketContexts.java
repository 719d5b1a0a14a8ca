package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Turns the session's ticket into a person by asking the database at every request: roles given or taken, a block and
 * "sign out everywhere" work at once, and a session is worth nothing at a centre that did not make it.
 */
@Component
class TicketContexts implements SecurityContextRepository {
    private final Accounts accounts;

    TicketContexts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(this, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return Ticket.in(request);
    }

    /** Only {@link Entrance} writes tickets; here the empty context of a sign-out ends the session. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (context.getAuthentication() == null && session != null) session.invalidate();
    }

    static Authentication authentication(Member member) {
        var authorities = AuthorityUtils.createAuthorityList(
                member.roles().stream().map(role -> "ROLE_" + role).toList());
        return UsernamePasswordAuthenticationToken.authenticated(member, null, authorities);
    }

    private SecurityContext read(HttpServletRequest request) {
        return whoComes(request)
                .<SecurityContext>map(account -> new SecurityContextImpl(authentication(Member.of(account))))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private Optional<Account> whoComes(HttpServletRequest request) {
        return Ticket.of(request)
                .filter(ticket -> ticket.centre().equals(CurrentCentre.id()))
                .flatMap(ticket -> accounts.find(ticket.account()).filter(ticket::fits));
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final TicketContexts contexts;
        private final HttpServletRequest request;
        private @Nullable SecurityContext read;

        Deferred(TicketContexts contexts, HttpServletRequest request) {
            this.contexts = contexts;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var known = read;
            if (known == null) read = known = contexts.read(request);
            return known;
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}

package org.teilhabe.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * All that a session knows of its person: the centre that made it, the account and its epoch. Everything else is read
 * anew at every request.
 */
record Ticket(UUID centre, UUID account, int epoch) {
    private static final String ATTRIBUTE = "ticket";

    static boolean in(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) != null;
    }

    static Optional<Ticket> of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String text)) return Optional.empty();
        var parts = text.split("\\|", 3);
        return Optional.of(
                new Ticket(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2])));
    }

    static Ticket here(Account account) {
        return new Ticket(CurrentCentre.id(), account.id(), account.epoch());
    }

    void put(HttpServletRequest request) {
        var session = request.getSession();
        session.setAttribute(ATTRIBUTE, centre + "|" + account + "|" + epoch);
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, owner(centre, account));
    }

    /** Under which name the session store keeps a person's sessions. */
    static String owner(UUID centre, UUID account) {
        return centre + "|" + account;
    }

    boolean fits(Account found) {
        return found.active() && found.epoch() == epoch;
    }
}

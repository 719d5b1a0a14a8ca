package org.teilhabe.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Where a person is signed in at this centre, and the end of it. */
@Component
class Sessions {
    private final FindByIndexNameSessionRepository<? extends Session> store;

    Sessions(FindByIndexNameSessionRepository<? extends Session> store) {
        this.store = store;
    }

    /** @param handle names the session on pages; the id itself would open it */
    record Open(String handle, SessionNote note, Instant lastUsed, boolean current) {}

    List<Open> of(UUID account, String currentId) {
        return sessions(account)
                .flatMap(session -> SessionNote.of(session).stream()
                        .map(note -> new Open(
                                handle(session.getId()),
                                note,
                                session.getLastAccessedTime(),
                                session.getId().equals(currentId))))
                .sorted(Comparator.comparing(Open::current)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    void end(UUID account, String handle) {
        sessions(account)
                .map(Session::getId)
                .filter(id -> handle(id).equals(handle))
                .forEach(store::deleteById);
    }

    /** All but the one the person works in. */
    void endOthers(UUID account, String currentId) {
        sessions(account)
                .map(Session::getId)
                .filter(id -> !id.equals(currentId))
                .forEach(store::deleteById);
    }

    private Stream<? extends Session> sessions(UUID account) {
        return store.findByPrincipalName(Ticket.owner(CurrentCentre.id(), account)).values().stream();
    }

    private static String handle(String id) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

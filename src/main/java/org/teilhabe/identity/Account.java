package org.teilhabe.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Konto«: somebody who may sign in at this centre.
 *
 * @param mail folded, unique at the centre
 * @param password encoded; null where the person comes by passkey, link or single sign-on only
 * @param epoch sessions of a former epoch are over
 */
record Account(
        UUID id,
        String name,
        String mail,
        PortalLanguage language,
        State state,
        @Nullable String password,
        @Nullable Instant lockedUntil,
        int epoch,
        @Nullable Instant lastSignIn,
        Set<Role> roles,
        int version) {

    enum State {
        ACTIVE,
        BLOCKED
    }

    Account {
        if (name.isBlank()) throw new IllegalArgumentException("A person has a name");
        roles = Set.copyOf(roles);
    }

    boolean active() {
        return state == State.ACTIVE;
    }

    boolean lockedAt(Instant now) {
        var until = lockedUntil;
        return until != null && now.isBefore(until);
    }

    /** Invited, but never yet come in. */
    boolean awaited() {
        return password == null && lastSignIn == null;
    }

    /** Where a person lands after signing in. */
    String home() {
        return roles.stream().anyMatch(Role::staff) ? "/verwaltung" : "/mein";
    }
}

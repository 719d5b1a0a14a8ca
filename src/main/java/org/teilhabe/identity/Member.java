package org.teilhabe.identity;

import java.util.Set;
import java.util.UUID;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;

/** Whoever is signed in, as the database knows them at this very request. */
record Member(UUID id, String displayName, String mail, Set<Role> roles, PortalLanguage language) implements Actor {
    static Member of(Account account) {
        return new Member(account.id(), account.name(), account.mail(), account.roles(), account.language());
    }

    @Override
    public String getName() {
        return mail;
    }
}

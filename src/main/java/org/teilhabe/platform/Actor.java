package org.teilhabe.platform;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.teilhabe.platform.text.PortalLanguage;

/** Who acts: the signed-in person as every module may know them. */
public interface Actor extends Principal {
    UUID id();

    /** What the person is called on screen. */
    String displayName();

    Set<Role> roles();

    /** The language of the back office and the own area. */
    PortalLanguage language();

    default boolean has(Role... wanted) {
        var mine = roles();
        for (var role : wanted) if (mine.contains(role)) return true;
        return false;
    }

    static Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Actor actor
                ? Optional.of(actor)
                : Optional.empty();
    }

    static Set<Role> none() {
        return EnumSet.noneOf(Role.class);
    }
}

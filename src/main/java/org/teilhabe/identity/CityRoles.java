package org.teilhabe.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.Trail;

/** The city's roles at every sign-in, where the mapping names them. */
@Component
class CityRoles {
    private final CitySettings settings;
    private final Map<String, Set<Role>> mapping;
    private final Accounts accounts;
    private final Trail trail;

    CityRoles(CitySettings settings, Accounts accounts, Trail trail) {
        this.settings = settings;
        this.mapping = settings.mapping(); // what is written wrongly there is said at the start
        this.accounts = accounts;
        this.trail = trail;
    }

    @Transactional
    public void follow(Account account, OidcUser person) {
        if (settings.claim().isEmpty()) return;
        var groups = groups(person.getClaims().get(settings.claim().get()));
        var wanted = EnumSet.noneOf(Role.class);
        wanted.addAll(account.roles());
        mapping.values().forEach(wanted::removeAll);
        groups.forEach(group -> wanted.addAll(mapping.getOrDefault(group, Set.of())));
        // The house keeps its last administrator, whatever the city says.
        if (account.roles().contains(Role.ADMINISTRATION) && accounts.lastAdministrator(account.id()))
            wanted.add(Role.ADMINISTRATION);
        if (wanted.equals(account.roles())) return;
        accounts.assign(account.id(), wanted);
        trail.did("account.roles-by-city", "account", account.id(), People.difference(account.roles(), wanted));
    }

    private static Set<String> groups(@Nullable Object claim) {
        var all = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        return all.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}

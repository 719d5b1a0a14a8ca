package org.teilhabe.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.start.StartRefused;

/**
 * A city's single sign-on by OpenID Connect.
 *
 * @param issuer address of the provider; null: there is none
 * @param name what people call it, for the button
 * @param trustMail whether the provider's addresses count as verified although it does not say so
 * @param roleClaim claim that names a person's groups; null: roles are given in the house only
 * @param roles {@code group=ROLE,group=ROLE}: these roles follow the claim at every sign-in
 */
@ConfigurationProperties("teilhabe.oidc")
record CitySettings(
        @Nullable String issuer,
        @DefaultValue("teilhabe") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("Stadt") String name,
        @DefaultValue("false") boolean trustMail,
        @Nullable String roleClaim,
        @DefaultValue("") String roles) {

    boolean configured() {
        var given = issuer;
        return given != null && !given.isBlank();
    }

    Optional<String> claim() {
        return Optional.ofNullable(roleClaim).filter(c -> !c.isBlank());
    }

    /** Roles by the city's group; one group may give several. */
    Map<String, Set<Role>> mapping() {
        return Arrays.stream(roles.split(","))
                .map(String::strip)
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> pair[0].strip(), Collectors.mapping(CitySettings::role, Collectors.toSet())));
    }

    private static Role role(String... pair) {
        return Arrays.stream(Role.values())
                .filter(role -> pair.length == 2 && role.name().equals(pair[1].strip()))
                .findFirst()
                .orElseThrow(() -> new StartRefused("In TEILHABE_OIDC_ROLES steht »" + String.join("=", pair)
                        + "«. Schreiben Sie Gruppe=ROLLE; Rollen: "
                        + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(", ")) + "."));
    }
}

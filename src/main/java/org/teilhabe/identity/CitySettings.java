package org.teilhabe.identity;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.teilhabe.platform.Role;

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

    /** Role by the city's group. */
    Map<String, Role> mapping() {
        return Arrays.stream(roles.split(","))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> Role.valueOf(pair[1].strip())));
    }
}

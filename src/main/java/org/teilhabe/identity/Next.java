package org.teilhabe.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where somebody wanted to go when the door was shut: only ever one of our own addresses behind it. */
final class Next {
    private Next() {}

    static Optional<String> safe(@Nullable String address) {
        if (address == null || address.length() > 1000) return Optional.empty();
        var inside =
                address.matches("/(verwaltung|mein)([/?].*)?") && !address.contains("//") && !address.contains("\\");
        var plain = address.chars().noneMatch(c -> c <= ' ' || c >= 127);
        return inside && plain ? Optional.of(address) : Optional.empty();
    }
}

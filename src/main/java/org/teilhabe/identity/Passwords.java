package org.teilhabe.identity;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Faults;

/** »Passwort«: what makes a good one, and how it is kept (Argon2id). */
@Component
class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    /** Compared where there is no account, so that an unknown address takes as long as a known one. */
    private final String nobodys = encode("nobody's password");

    String encode(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) throw new IllegalStateException("The encoder gave nothing");
        return encoded;
    }

    boolean matches(String typed, @Nullable String encoded) {
        var fits = typed.length() <= LONGEST && encoder.matches(typed, encoded == null ? nobodys : encoded);
        return fits && encoded != null;
    }

    /** Long, not the person's own name or address, more than a few different letters. */
    Faults check(Faults faults, String field, String password, String name, String mail) {
        var text = password.toLowerCase(Locale.ROOT);
        return faults.check(password.length() >= SHORTEST, field, "identity.password.short", SHORTEST)
                .check(password.length() <= LONGEST, field, "field.too-long", LONGEST)
                .check(
                        password.length() < SHORTEST || text.chars().distinct().count() >= 5,
                        field,
                        "identity.password.simple")
                .check(
                        !text.equals(mail) && !text.equals(name.toLowerCase(Locale.ROOT)),
                        field,
                        "identity.password.own");
    }
}

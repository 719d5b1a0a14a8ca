package org.teilhabe.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses as we keep them: lower case, domains with umlauts in their ascii form. */
final class MailAddress {
    private static final Pattern FORM = Pattern.compile(
            "[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+");

    private MailAddress() {}

    /** @return the folded address; empty where the words are none */
    static Optional<String> fold(String typed) {
        var text = typed.strip();
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > 254) return Optional.empty();
        try {
            var folded = text.substring(0, at).toLowerCase(Locale.ROOT) + "@"
                    + IDN.toASCII(text.substring(at + 1)).toLowerCase(Locale.ROOT);
            return FORM.matcher(folded).matches() ? Optional.of(folded) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

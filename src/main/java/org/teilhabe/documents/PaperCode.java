package org.teilhabe.documents;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** The code on a paper: Crockford's base 32, without letters that are taken for digits. */
final class PaperCode {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PaperCode() {}

    static String fresh() {
        var code = new StringBuilder(LENGTH);
        for (var n = 0; n < LENGTH; n++) code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return code.toString();
    }

    /** As people type it: with hyphens or spaces, small letters, O for 0 and I or L for 1. */
    static Optional<String> read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.length() == LENGTH && code.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)
                ? Optional.of(code)
                : Optional.empty();
    }
}

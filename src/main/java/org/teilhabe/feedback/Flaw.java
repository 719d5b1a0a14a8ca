package org.teilhabe.feedback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** »Fehlerart«: what is wrong with a page, in the order of the form. */
enum Flaw {
    PHONE,
    HOURS,
    GONE,
    TRANSLATION,
    OTHER;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Flaw> byTag(String tag) {
        return Arrays.stream(values()).filter(f -> f.tag().equals(tag)).findFirst();
    }
}

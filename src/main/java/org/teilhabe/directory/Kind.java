package org.teilhabe.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** »Art des Eintrags«, with the noun of its public address. */
public enum Kind {
    OFFER("angebote"),
    EVENT("termine"),
    ORGANISATION("organisationen"),
    PLACE("orte"),
    PAGE("seiten");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    /** {@code angebote} as in {@code /de/angebote/sprachcafe}. */
    public String noun() {
        return noun;
    }

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Kind byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }

    public static Optional<Kind> byNoun(String noun) {
        return Arrays.stream(values()).filter(k -> k.noun.equals(noun)).findFirst();
    }
}

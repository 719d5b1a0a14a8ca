package org.teilhabe.portal;

import java.util.Locale;

/** »Vorbehalt« about a text: not translated yet, translated by a machine, or older than the German text. */
public enum Reservation {
    NONE,
    FELL_BACK,
    MACHINE,
    OUTDATED;

    public boolean any() {
        return this != NONE;
    }

    /** Message key of its sentence. */
    public String key() {
        return this == FELL_BACK ? "shell.fallback" : "portal.reservation." + name().toLowerCase(Locale.ROOT);
    }
}

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** »Sprachniveau« of German by the Common European Framework (CEFR); NONE: no German needed. */
public enum Level {
    NONE,
    A1,
    A2,
    B1,
    B2,
    C1,
    C2;

    @JsonValue
    public String tag() {
        return this == NONE ? "none" : name();
    }

    @JsonCreator
    public static Level byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}

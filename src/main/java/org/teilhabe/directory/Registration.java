package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** »Anmeldung«: how to join, and the address of a form. */
public record Registration(Kind kind, @Nullable String url) {
    /** How. */
    public enum Kind {
        NONE,
        REQUIRED,
        PHONE,
        ONLINE,
        WALK_IN;

        @JsonValue
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @JsonCreator
        public static Kind byTag(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** »Kinderbetreuung« while the parents are there. */
public record Childcare(Kind kind) {
    /** How. */
    public enum Kind {
        NONE,
        OFFERED,
        CHILDREN_JOIN;

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

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** »Kosten«: free, paid, reduced or varying, with the amount in euro where it is fixed. */
public record Cost(Kind kind, @Nullable BigDecimal amount) {
    public Cost {
        if (amount != null && amount.signum() < 0) throw new IllegalArgumentException("A cost is not negative");
    }
    /** How. */
    public enum Kind {
        FREE,
        PAID,
        REDUCED,
        VARIES;

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

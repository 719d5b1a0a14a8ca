package org.teilhabe.platform.time;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can be reached at a moment.
 *
 * @param until when that state ends, null where it does not within a year
 * @param next when it opens next, in whatever way; null while open, or where that is not within a year
 * @param nextAccess how it opens next
 */
public record OpenState(
        Kind kind,
        @Nullable LocalDateTime until,
        @Nullable LocalDateTime next,
        @Nullable Access nextAccess) {
    public enum Kind {
        OPEN,
        APPOINTMENT,
        PHONE,
        CLOSED,
        /** Nothing is known of the hours. */
        UNKNOWN
    }

    /** Somebody is there now, in whatever way. */
    public boolean reachable() {
        return kind == Kind.OPEN || kind == Kind.APPOINTMENT || kind == Kind.PHONE;
    }
}

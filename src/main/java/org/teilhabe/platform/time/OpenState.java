package org.teilhabe.platform.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    private static final int DAYS_AHEAD = 370;

    /** @param days the stretches of any day, in order */
    public static OpenState at(LocalDateTime now, Function<LocalDate, List<Slot>> days) {
        var ahead = IntStream.range(0, DAYS_AHEAD)
                .mapToObj(now.toLocalDate()::plusDays)
                .flatMap(day -> days.apply(day).stream())
                .filter(slot -> slot.to().isAfter(now))
                .findFirst();
        if (ahead.isEmpty()) return new OpenState(Kind.CLOSED, null, null, null);
        var slot = ahead.get();
        return slot.holds(now)
                ? new OpenState(kind(slot.access()), slot.to(), null, null)
                : new OpenState(Kind.CLOSED, slot.from(), slot.from(), slot.access());
    }

    private static Kind kind(Access access) {
        return switch (access) {
            case OPEN -> Kind.OPEN;
            case APPOINTMENT -> Kind.APPOINTMENT;
            case PHONE -> Kind.PHONE;
        };
    }

    /** Somebody is there now, in whatever way. */
    public boolean reachable() {
        return kind == Kind.OPEN || kind == Kind.APPOINTMENT || kind == Kind.PHONE;
    }
}

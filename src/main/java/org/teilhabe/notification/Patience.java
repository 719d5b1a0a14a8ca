package org.teilhabe.notification;

import java.time.Duration;

/** »Geduld«: how long to wait before a mail is tried again, and when to stop. */
final class Patience {
    /** After a day somebody should look at it. */
    static final Duration WHOLE = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(2);

    private Patience() {}

    /** @param tries how often it has been tried, 1 or more; a minute at first, each time twice as long */
    static Duration after(int tries) {
        var doubled = FIRST.multipliedBy(1L << Math.clamp(tries - 1, 0, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}

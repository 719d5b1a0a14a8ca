package org.teilhabe.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The clock of the house under test: the machine's own, until somebody lets time pass. Nobody waits for it. */
@Component
@Primary
public class HouseClock extends Clock {
    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    HouseClock() {
        zone = ZoneId.of("Europe/Berlin");
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    /** Goes on at another moment. */
    public void goOnAt(LocalDateTime moment) {
        pass(Duration.between(instant(), moment.atZone(zone)));
    }

    /** Back to the machine's time. */
    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.offset(Clock.system(other), ahead);
    }
}

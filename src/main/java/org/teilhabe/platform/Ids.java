package org.teilhabe.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** New identifiers: UUID version 7 (RFC 9562), ordered by the time they were made. */
@Component
public class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public UUID next() {
        var time = clock.millis();
        var high = (time << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}

package org.teilhabe.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * New identifiers: UUID version 7 (RFC 9562), in the order in which they were made, also within one millisecond
 * (section 6.2, method 1: a counter in the twelve bits after the time).
 */
@Component
public class Ids {
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private long lastTime;
    private int counter;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    public synchronized UUID next() {
        var now = Math.max(clock.millis(), lastTime);
        counter = now > lastTime ? random.nextInt(1024) : counter + 1;
        if (counter > 0xFFF) {
            now++;
            counter = 0;
        }
        lastTime = now;
        var low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID((now << 16) | 0x7000L | counter, low);
    }
}

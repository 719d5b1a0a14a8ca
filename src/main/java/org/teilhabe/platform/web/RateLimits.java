package org.teilhabe.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** How often somebody may try something: a bucket per purpose and caller, in memory, forgotten after two hours. */
@Component
public class RateLimits {
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    /** Too many tries: answered with 429. */
    public static final class TooMany extends RuntimeException {
        private final long seconds;

        TooMany(Duration wait) {
            this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        }

        /** Says in the answer when another try is worth it. */
        public void tell(HttpServletResponse response) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        }
    }

    /** @param caller address or account; @throws TooMany beyond {@code times} within {@code span} */
    public void count(String purpose, String caller, int times, Duration span) {
        var bucket = buckets.get(
                purpose + "|" + caller,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, span))
                        .build());
        var tried = bucket.tryConsumeAndReturnRemaining(1);
        if (!tried.isConsumed()) throw new TooMany(Duration.ofNanos(tried.getNanosToWaitForRefill()));
    }

    public void forget() {
        buckets.invalidateAll();
    }
}

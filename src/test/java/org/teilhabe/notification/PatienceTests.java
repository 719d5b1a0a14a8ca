package org.teilhabe.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PatienceTests {
    @Test
    void waitsLongerEachTimeAndNeverLongerThanTwoHours() {
        assertThat(IntStream.of(1, 2, 3, 7, 8, 500).mapToObj(Patience::after))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(64),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
    }
}

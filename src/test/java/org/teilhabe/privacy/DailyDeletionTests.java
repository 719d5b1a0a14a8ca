package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class DailyDeletionTests {
    @Test
    void comesEveryNightInTheCentresZone() {
        assertThat(next("2026-11-24T02:00+01:00[Europe/Berlin]")).isEqualTo("2026-11-24T03:20+01:00[Europe/Berlin]");
        assertThat(next("2026-11-24T03:20+01:00[Europe/Berlin]")).isEqualTo("2026-11-25T03:20+01:00[Europe/Berlin]");
        assertThat(next("2026-10-24T12:00+02:00[Europe/Berlin]"))
                .as("the night the clocks go back")
                .isEqualTo("2026-10-25T03:20+01:00[Europe/Berlin]");
    }

    private static String next(String now) {
        return DailyDeletion.nextAfter(ZonedDateTime.parse(now)).toString();
    }
}

package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import org.junit.jupiter.api.Test;
import org.teilhabe.platform.privacy.Retention;

class RetentionTests {
    private static final Retention TWO_YEARS =
            Retention.of(Period.ofYears(2)).atLeast(Period.ofYears(1)).atMost(Period.ofYears(10));

    @Test
    void aPeriodStaysWithinItsBounds() {
        assertThat(TWO_YEARS.allows(Period.ofMonths(12))).isTrue();
        assertThat(TWO_YEARS.allows(Period.ofMonths(11))).isFalse();
        assertThat(TWO_YEARS.allows(Period.ofDays(364))).isFalse();
        assertThat(TWO_YEARS.allows(Period.ofDays(366))).isTrue();
        assertThat(TWO_YEARS.allows(Period.ofYears(11))).isFalse();
    }

    @Test
    void aFixedPeriodIsNobodysToChange() {
        assertThat(Retention.fixed(Period.ofDays(1)).isFixed()).isTrue();
        assertThat(TWO_YEARS.isFixed()).isFalse();
    }
}

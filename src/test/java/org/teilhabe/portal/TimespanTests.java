package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TimespanTests {
    @Property(tries = 400)
    void whoeverPagesOnMissesNoDay(@ForAll @IntRange(max = 1460) int day) {
        var today = LocalDate.of(2026, 1, 1).plusDays(day);
        var first = Timespan.of(EventFilter.read(Map.of(), today), today);
        var later = Objects.requireNonNull(first.later());
        assertThat(first.first()).isEqualTo(today);
        assertThat(first.last()).isAfterOrEqualTo(today.plusDays(27));
        assertThat(later.atDay(1)).isBeforeOrEqualTo(first.last().plusDays(1));
        var next = Timespan.of(EventFilter.read(Map.of(), today).within(later), today);
        assertThat(next.first()).isBeforeOrEqualTo(first.last().plusDays(1));
        assertThat(next.last()).isEqualTo(later.atEndOfMonth());
        assertThat(next.later()).isEqualTo(later.plusMonths(1));
        assertThat(next.earlier()).isEqualTo(YearMonth.from(today));
    }
}

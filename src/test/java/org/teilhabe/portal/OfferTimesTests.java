package org.teilhabe.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.teilhabe.directory.Schedule;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.OpeningHours;
import org.teilhabe.platform.time.Rule;

class OfferTimesTests {
    private static final LocalDateTime MONDAY_TEN = LocalDateTime.of(2026, 11, 30, 10, 0);
    private static final OpeningHours MONDAY_MORNING = OpeningHours.of(new Hours(
            List.of(new Rule(Set.of(DayOfWeek.MONDAY), LocalTime.of(9, 0), LocalTime.of(12, 0))), true, false));

    @Test
    void anOfferIsOpenDuringItsHours() {
        var times = OfferTimes.of(MONDAY_MORNING, List.of(), MONDAY_TEN);
        assertThat(times.open(MONDAY_TEN)).isTrue();
        assertThat(times.open(MONDAY_TEN.plusHours(2))).isFalse();
        assertThat(times.today(MONDAY_TEN.minusHours(5))).isTrue();
        assertThat(times.today(MONDAY_TEN.plusHours(2))).isFalse();
    }

    @Test
    void aClosedHouseClosesItsOwnOffers() {
        var closed = MONDAY_MORNING.with(List.of(Deviation.closed(MONDAY_TEN.minusDays(1), null)));
        assertThat(OfferTimes.of(closed, List.of(), MONDAY_TEN).open(MONDAY_TEN))
                .isFalse();
    }

    @Test
    void anOfferWithDatesIsAsOpenAsTheyAre() {
        var course = new Schedule(
                MONDAY_TEN.withHour(14), MONDAY_TEN.withHour(16), "FREQ=WEEKLY;BYDAY=MO", List.of(), List.of());
        var times = OfferTimes.of(MONDAY_MORNING, List.of(course), MONDAY_TEN);
        assertThat(times.open(MONDAY_TEN)).isFalse();
        assertThat(times.open(MONDAY_TEN.withHour(15))).isTrue();
        assertThat(times.today(MONDAY_TEN)).isTrue();
        assertThat(times.eveningOrWeekend(MONDAY_TEN)).isFalse();
    }

    @Test
    void eveningsAndWeekendsAreFoundByDatesAndByHours() {
        var evening = new Schedule(MONDAY_TEN.withHour(18), MONDAY_TEN.withHour(20), null, List.of(), List.of());
        assertThat(OfferTimes.of(null, List.of(evening), MONDAY_TEN).eveningOrWeekend(MONDAY_TEN))
                .isTrue();
        var saturday = OpeningHours.of(new Hours(
                List.of(new Rule(Set.of(DayOfWeek.SATURDAY), LocalTime.of(9, 0), LocalTime.of(12, 0))), true, false));
        assertThat(OfferTimes.of(saturday, List.of(), MONDAY_TEN).eveningOrWeekend(MONDAY_TEN))
                .isTrue();
        assertThat(OfferTimes.of(MONDAY_MORNING, List.of(), MONDAY_TEN).eveningOrWeekend(MONDAY_TEN))
                .isFalse();
    }
}

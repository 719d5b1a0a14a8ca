package org.teilhabe.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTests {
    private static final LocalDateTime TUESDAY_THREE = LocalDateTime.parse("2026-11-24T15:00");

    @Test
    void everyTuesdayAtThreeInSummerAndWinter() {
        var cafe = weekly(List.of(), List.of());
        assertThat(cafe.next(LocalDateTime.parse("2027-03-20T00:00"), 3))
                .extracting(Schedule.Occurrence::start)
                .containsExactly(
                        LocalDateTime.parse("2027-03-23T15:00"),
                        LocalDateTime.parse("2027-03-30T15:00"), // the clocks went forward on the 28th
                        LocalDateTime.parse("2027-04-06T15:00"));
    }

    @Test
    void aDateIsStillNextWhileItLasts() {
        var cafe = weekly(List.of(), List.of());
        assertThat(cafe.next(TUESDAY_THREE.plusHours(1), 1).getFirst().start()).isEqualTo(TUESDAY_THREE);
        assertThat(cafe.next(TUESDAY_THREE.plusHours(2), 1).getFirst().start()).isEqualTo(TUESDAY_THREE.plusWeeks(1));
    }

    @Test
    void cancelledDatesAreLeftOutAndMovedOnesStandAtTheirNewTime() {
        var moved = new Schedule.Moved(
                LocalDate.parse("2026-12-08"),
                LocalDateTime.parse("2026-12-09T10:00"),
                LocalDateTime.parse("2026-12-09T12:00"));
        var cafe = weekly(List.of(LocalDate.parse("2026-12-01")), List.of(moved));
        assertThat(cafe.next(TUESDAY_THREE, 3))
                .extracting(Schedule.Occurrence::start)
                .containsExactly(
                        TUESDAY_THREE,
                        LocalDateTime.parse("2026-12-09T10:00"),
                        LocalDateTime.parse("2026-12-15T15:00"));
    }

    @Test
    void tellsWhichDatesWereCancelledAndWhereMovedOnesComeFrom() {
        var moved = new Schedule.Moved(
                LocalDate.parse("2026-12-08"),
                LocalDateTime.parse("2026-12-09T10:00"),
                LocalDateTime.parse("2026-12-09T12:00"));
        var notEvenATuesday = LocalDate.parse("2026-12-02");
        var cafe = weekly(List.of(LocalDate.parse("2026-12-01"), notEvenATuesday), List.of(moved));
        assertThat(cafe.cancelled(TUESDAY_THREE, TUESDAY_THREE.plusWeeks(4)))
                .extracting(Schedule.Occurrence::start)
                .containsExactly(LocalDateTime.parse("2026-12-01T15:00"));
        assertThat(cafe.movedFrom(cafe.next(TUESDAY_THREE, 2).getLast())).contains(LocalDate.parse("2026-12-08"));
    }

    @Test
    void firstMondayOfTheMonth() {
        var round = new Schedule(
                LocalDateTime.parse("2026-10-05T18:00"),
                LocalDateTime.parse("2026-10-05T20:00"),
                "FREQ=MONTHLY;BYDAY=1MO",
                List.of(),
                List.of());
        assertThat(round.next(LocalDateTime.parse("2026-10-06T00:00"), 2))
                .extracting(o -> o.start().toLocalDate())
                .containsExactly(LocalDate.parse("2026-11-02"), LocalDate.parse("2026-12-07"));
    }

    @Test
    void aSeriesEndsWithItsRule() {
        var short3 =
                new Schedule(TUESDAY_THREE, TUESDAY_THREE.plusHours(2), "FREQ=WEEKLY;COUNT=3", List.of(), List.of());
        assertThat(short3.next(TUESDAY_THREE, 10)).hasSize(3);
        assertThat(short3.next(TUESDAY_THREE.plusWeeks(4), 10)).isEmpty();
    }

    @Test
    void refusesARuleThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(
                        TUESDAY_THREE, TUESDAY_THREE.plusHours(1), "FREQ=SOMETIMES", List.of(), List.of()));
    }

    @Property(tries = 200)
    void datesComeInOrderWithinTheSpanAsked(
            @ForAll @IntRange(max = 400) int days, @ForAll @IntRange(min = 1, max = 60) int span) {
        var from = TUESDAY_THREE.minusDays(100).plusDays(days);
        var found = weekly(List.of(), List.of()).between(from, from.plusDays(span), 100);
        assertThat(found).isSortedAccordingTo(java.util.Comparator.comparing(Schedule.Occurrence::start));
        assertThat(found).allMatch(o -> o.end().isAfter(from) && o.start().isBefore(from.plusDays(span)));
    }

    private static Schedule weekly(List<LocalDate> except, List<Schedule.Moved> moved) {
        return new Schedule(TUESDAY_THREE, TUESDAY_THREE.plusHours(2), "FREQ=WEEKLY;BYDAY=TU", except, moved);
    }
}

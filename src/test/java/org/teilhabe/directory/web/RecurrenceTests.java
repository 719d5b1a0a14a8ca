package org.teilhabe.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.teilhabe.directory.Schedule;

class RecurrenceTests {
    private static final LocalDateTime START = LocalDateTime.of(2026, 9, 1, 15, 0); // a Tuesday

    @Property
    void theChoicesMakeARuleAndTheRuleTheChoices(@ForAll("recurrences") Recurrence recurrence) {
        assertThat(Recurrence.of(recurrence.rule(), START)).isEqualTo(recurrence);
    }

    @Property
    void theFormKeepsTheChoices(@ForAll("recurrences") Recurrence recurrence) {
        var filling = new Form.Filling();
        ScheduleForm.write(recurrence, filling);
        var in = new Input(filling.done());
        assertThat(ScheduleForm.recurrence(in, START)).isEqualTo(recurrence);
        assertThat(in.faulty()).isFalse();
    }

    @Property
    void everyRuleIsOneTheCalendarUnderstands(@ForAll("recurrences") Recurrence recurrence) {
        new Schedule(START, START.plusHours(2), recurrence.rule(), List.of(), List.of()).next(START, 8);
    }

    @Example
    void theLastDayIsIncluded() {
        var weekly = Recurrence.weekly(false, Set.of(DayOfWeek.TUESDAY)).until(LocalDate.of(2026, 9, 15));
        assertThat(new Schedule(START, START.plusHours(2), weekly.rule(), List.of(), List.of()).next(START, 8))
                .extracting(o -> o.start().toLocalDate())
                .containsExactly(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 8), LocalDate.of(2026, 9, 15));
    }

    @Example
    void aRuleBeyondTheChoicesIsKeptAsItIs() {
        for (var rule : List.of(
                "FREQ=MONTHLY;BYDAY=1MO,3MO",
                "FREQ=DAILY",
                "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO",
                "FREQ=MONTHLY;BYMONTHDAY=15"))
            assertThat(Recurrence.of(rule, START)).isEqualTo(Recurrence.other(rule));
    }

    @Provide
    Arbitrary<Recurrence> recurrences() {
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).map(s -> (Set<DayOfWeek>) EnumSet.copyOf(s));
        var series = Arbitraries.oneOf(
                days.map(d -> Recurrence.weekly(false, d)),
                days.map(d -> Recurrence.weekly(true, d)),
                Combinators.combine(Arbitraries.of(1, 2, 3, 4, -1), Arbitraries.of(DayOfWeek.class))
                        .as(Recurrence::monthly),
                Arbitraries.just(Recurrence.yearly()));
        var until = Arbitraries.integers()
                .between(0, 900)
                .map(n -> START.toLocalDate().plusDays(n));
        return Arbitraries.oneOf(
                Arbitraries.just(Recurrence.ONCE),
                series,
                Combinators.combine(series, until).as(Recurrence::until),
                Combinators.combine(series, Arbitraries.integers().between(1, 500))
                        .as(Recurrence::times));
    }
}

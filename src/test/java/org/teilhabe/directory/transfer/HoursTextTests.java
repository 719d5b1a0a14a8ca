package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Rule;

class HoursTextTests {
    private static final Hours OFFICE = new Hours(
            List.of(
                    rule(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY), 9, 16),
                    new Rule(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 30))),
            true,
            true);

    @Test
    void readsAsPeopleWrite() {
        assertThat(HoursText.write(OFFICE)).isEqualTo("Mo–Do 9–16, Fr 9–12.30; nach Vereinbarung");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo-Do 9:00-16:00; Fr 9:00-12:30; nach Vereinbarung",
                "nur nach Vereinbarung, Mo–Do 9–16 Uhr, Fr 9–12.30 Uhr",
                "Montag bis Donnerstag 9 bis 16 Uhr, freitags 9-12.30 (mit Termin)",
                "Mon-Thu 9:00-16:00; Fri 9:00-12:30; by appointment"
            })
    void understandsManyHands(String written) {
        assertThat(HoursText.read(written.replace("(", ",").replace(")", ""))).isEqualTo(OFFICE);
    }

    @Test
    void nothingSaidIsNothing() {
        assertThat(HoursText.read("")).isNull();
        assertThat(HoursText.write(null)).isEmpty();
    }

    @Test
    void refusesWhatIsNoTime() {
        assertThatIllegalArgumentException().isThrownBy(() -> HoursText.read("wenn offen ist"));
        assertThatIllegalArgumentException().isThrownBy(() -> HoursText.read("Mo 16-9"));
    }

    @Property(tries = 500)
    void whatIsWrittenReadsTheSame(@ForAll("weeks") Hours hours) {
        var text = HoursText.write(hours);
        var read = HoursText.read(text);
        assertThat(HoursText.write(read)).isEqualTo(text);
        var again = Objects.requireNonNullElse(read, Hours.NONE);
        assertThat(again.byAppointment()).isEqualTo(hours.byAppointment());
        assertThat(again.closedOnHolidays()).isEqualTo(hours.closedOnHolidays());
        for (var day : DayOfWeek.values())
            assertThat(again.on(day)).as(day + " of " + text).isEqualTo(hours.on(day));
    }

    @Provide
    Arbitrary<Hours> weeks() {
        var days = Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1).ofMaxSize(7);
        var times = Arbitraries.integers().between(0, 24 * 60 - 1).list().ofSize(2);
        var rules = Combinators.combine(days, times).as((on, minutes) -> {
            var from = minutes.get(0).equals(minutes.get(1)) ? 0 : Math.min(minutes.get(0), minutes.get(1));
            var to = minutes.get(0).equals(minutes.get(1)) ? 0 : Math.max(minutes.get(0), minutes.get(1));
            return new Rule(on, LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(to * 60L));
        });
        return Combinators.combine(rules.list().ofMaxSize(5), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Hours::new);
    }

    private static Rule rule(Set<DayOfWeek> days, int from, int to) {
        return new Rule(days, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}

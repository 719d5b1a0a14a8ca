package org.teilhabe.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTests {
    private static final List<Rule> OFFICE = List.of(
            new Rule(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(9, 0), LocalTime.of(16, 0)),
            new Rule(EnumSet.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(12, 30)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo–Do 9–16, Fr 9–12.30",
                "Mo-Do 09:00-16:00; Fr 09:00-12:30",
                "Montag bis Donnerstag 9 bis 16 Uhr und Freitag 9 bis 12.30 Uhr",
                "Mo, Di, Mi, Do 9–16 Fr 9–12:30",
                "Mon to Thu 9 to 16, Fri 9 to 12:30"
            })
    void isUnderstoodHoweverItIsTyped(String line) {
        assertThat(Notation.read(line)).contains(OFFICE);
    }

    @Test
    void aLunchBreakIsTwoRules() {
        assertThat(Notation.read("Mo 9–12 und 13–16").orElseThrow()).hasSize(2);
        assertThat(Notation.write(Notation.read("mo 9-12, 13-16").orElseThrow()))
                .isEqualTo("Mo 9–12 und 13–16");
    }

    @Test
    void timesOfOneDayNeedNoWeekday() {
        assertThat(Notation.spans("10–12 und 14–16 Uhr").orElseThrow()).hasSize(2);
        assertThat(Notation.writeSpans(Notation.spans("9.30-24").orElseThrow())).isEqualTo("9.30–24");
        assertThat(Notation.spans("Di 10–12")).isEmpty();
        assertThat(Notation.spans("")).contains(List.of());
    }

    @Test
    void anEmptyLineIsNoHours() {
        assertThat(Notation.read(" ")).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9–16",
                "Mo",
                "Mo 9",
                "Do–Mo 9–16",
                "Mo 16–9",
                "Mo 25–26",
                "Mo 9–16 x",
                "nach Absprache",
                "Mo –",
                "Mo 9–"
            })
    void whatMakesNoSenseIsRefused(String line) {
        assertThat(Notation.read(line)).isEmpty();
    }

    @Property(tries = 300)
    void whatIsWrittenIsReadAgain(@ForAll("rules") List<Rule> rules) {
        assertThat(new Hours(Notation.read(Notation.write(rules)).orElseThrow(), true, false))
                .satisfies(read -> {
                    for (var day : DayOfWeek.values())
                        assertThat(read.on(day)).isEqualTo(new Hours(rules, true, false).on(day));
                });
    }

    @Property(tries = 500)
    void nothingTypedBreaksIt(@ForAll String line) {
        assertThat(Notation.read(line)).isNotNull();
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        var rule = Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.integers().between(1, 15))
                .as((days, from, length) -> new Rule(
                        days, LocalTime.ofSecondOfDay(from * 900L), LocalTime.ofSecondOfDay((from + length) * 900L)));
        return rule.list().ofMaxSize(5);
    }
}

package org.teilhabe.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import tools.jackson.databind.json.JsonMapper;

class OpeningHoursTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static Rule rule(String from, String to, DayOfWeek first, DayOfWeek last) {
        return new Rule(EnumSet.range(first, last), LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Hours office(boolean byAppointment) {
        return new Hours(
                List.of(
                        rule("09:00", "16:00", DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                        rule("09:00", "12:30", DayOfWeek.FRIDAY, DayOfWeek.FRIDAY)),
                true,
                byAppointment);
    }

    private static LocalDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time));
    }

    @Test
    void isOpenFromTheFirstMinuteToTheLast() {
        var hours = OpeningHours.of(office(false));
        assertThat(hours.at(at(MONDAY, "08:59")).kind()).isEqualTo(OpenState.Kind.CLOSED);
        assertThat(hours.at(at(MONDAY, "09:00")))
                .isEqualTo(new OpenState(OpenState.Kind.OPEN, at(MONDAY, "16:00"), null, null));
        assertThat(hours.at(at(MONDAY, "16:00")).next()).isEqualTo(at(MONDAY.plusDays(1), "09:00"));
    }

    @Test
    void afterFridayNoonItOpensOnMonday() {
        var state = OpeningHours.of(office(false)).at(at(MONDAY.plusDays(4), "13:00"));
        assertThat(state.kind()).isEqualTo(OpenState.Kind.CLOSED);
        assertThat(state.next()).isEqualTo(at(MONDAY.plusDays(7), "09:00"));
    }

    @Test
    void aLunchBreakIsClosed() {
        var hours = OpeningHours.of(new Hours(
                List.of(
                        rule("09:00", "12:00", DayOfWeek.MONDAY, DayOfWeek.MONDAY),
                        rule("13:00", "16:00", DayOfWeek.MONDAY, DayOfWeek.MONDAY)),
                true,
                false));
        assertThat(hours.at(at(MONDAY, "12:15")).next()).isEqualTo(at(MONDAY, "13:00"));
        assertThat(hours.nextChange(at(MONDAY, "12:15"))).isEqualTo(at(MONDAY, "13:00"));
    }

    @Test
    void holidaysAreClosedWhereTheOfficeKeepsThem() {
        var corpusChristi = LocalDate.of(2026, 6, 4);
        var office = office(false);
        assertThat(OpeningHours.of(office).on(corpusChristi)).isEmpty();
        assertThat(OpeningHours.of(office).holiday(corpusChristi)).contains(Holiday.CORPUS_CHRISTI);
        assertThat(OpeningHours.of(new Hours(office.rules(), false, false)).on(corpusChristi))
                .hasSize(1);
    }

    @Test
    void closingDaysShutAndSpecialDaysOpen() {
        var saturday = MONDAY.plusDays(5);
        var hours = OpeningHours.of(office(false))
                .with(List.of(
                        Deviation.closed(MONDAY, MONDAY.plusDays(1)),
                        Deviation.otherTimes(
                                saturday, saturday, List.of(new Span(LocalTime.of(10, 0), LocalTime.of(14, 0))))));
        assertThat(hours.at(at(MONDAY, "10:00")).next()).isEqualTo(at(MONDAY.plusDays(2), "09:00"));
        assertThat(hours.at(at(saturday, "11:00")).until()).isEqualTo(at(saturday, "14:00"));
        assertThat(hours.differs(saturday)).isTrue();
        assertThat(hours.differs(MONDAY.plusDays(2))).isFalse();
    }

    @Test
    void aRestrictionFromNoonLeavesTheMorning() {
        var hours = OpeningHours.of(office(true))
                .with(List.of(Deviation.phoneOnly(at(MONDAY, "12:00"), at(MONDAY.plusDays(3), "00:00"))));
        assertThat(hours.on(MONDAY))
                .containsExactly(
                        new Slot(at(MONDAY, "09:00"), at(MONDAY, "12:00"), Access.APPOINTMENT),
                        new Slot(at(MONDAY, "12:00"), at(MONDAY, "16:00"), Access.PHONE));
        assertThat(hours.at(at(MONDAY, "12:00")))
                .isEqualTo(new OpenState(OpenState.Kind.PHONE, at(MONDAY, "16:00"), null, null));
        assertThat(hours.at(at(MONDAY.plusDays(3), "09:00")).kind()).isEqualTo(OpenState.Kind.APPOINTMENT);
    }

    @Test
    void thePhoneIsAnsweredBeyondTheVisits() {
        var hours = OpeningHours.of(office(false))
                .andByPhone(
                        new Hours(List.of(rule("08:00", "17:00", DayOfWeek.MONDAY, DayOfWeek.MONDAY)), true, false));
        assertThat(hours.on(MONDAY))
                .containsExactly(
                        new Slot(at(MONDAY, "08:00"), at(MONDAY, "09:00"), Access.PHONE),
                        new Slot(at(MONDAY, "09:00"), at(MONDAY, "16:00"), Access.OPEN),
                        new Slot(at(MONDAY, "16:00"), at(MONDAY, "17:00"), Access.PHONE));
        assertThat(hours.with(List.of(Deviation.phoneOnly(MONDAY.atStartOfDay(), null)))
                        .on(MONDAY))
                .containsExactly(new Slot(at(MONDAY, "08:00"), at(MONDAY, "17:00"), Access.PHONE));
        assertThat(hours.with(List.of(Deviation.closed(MONDAY, MONDAY))).on(MONDAY))
                .isEmpty();
    }

    @Test
    void closedWinsOverByPhoneOnly() {
        var hours = OpeningHours.of(office(true))
                .with(List.of(
                        Deviation.closed(at(MONDAY, "00:00"), null), Deviation.phoneOnly(at(MONDAY, "00:00"), null)));
        assertThat(hours.at(at(MONDAY, "10:00"))).isEqualTo(new OpenState(OpenState.Kind.CLOSED, null, null, null));
    }

    @Test
    void withoutRulesItIsByAppointmentOrUnknown() {
        assertThat(OpeningHours.of(new Hours(List.of(), true, true))
                        .at(at(MONDAY, "03:00"))
                        .kind())
                .isEqualTo(OpenState.Kind.APPOINTMENT);
        assertThat(OpeningHours.of(Hours.NONE).at(at(MONDAY, "10:00")).kind()).isEqualTo(OpenState.Kind.UNKNOWN);
    }

    @Test
    void aDayMayEndAtMidnight() {
        var hours = OpeningHours.of(
                new Hours(List.of(rule("18:00", "00:00", DayOfWeek.MONDAY, DayOfWeek.TUESDAY)), true, false));
        assertThat(hours.at(at(MONDAY, "23:59")).until()).isEqualTo(at(MONDAY.plusDays(1), "00:00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rule("18:00", "02:00", DayOfWeek.MONDAY, DayOfWeek.MONDAY));
    }

    @Test
    void isWrittenAsInTheDemoFiles() {
        var json = new JsonMapper();
        var text = "{\"rules\":[{\"days\":[\"mo\",\"tu\",\"we\",\"th\"],\"from\":\"09:00\",\"to\":\"16:00\"},"
                + "{\"days\":[\"fr\"],\"from\":\"09:00\",\"to\":\"12:30\"}],\"holidays\":\"closed\",\"appointment\":true}";
        assertThat(json.readValue(text, Hours.class)).isEqualTo(office(true));
        assertThat(json.writeValueAsString(office(true))).isEqualTo(text);
        assertThat(json.readValue("{\"rules\":[]}", Hours.class)).isEqualTo(Hours.NONE);
    }

    @Property(tries = 300)
    void stateAndDayNeverContradict(@ForAll("openings") OpeningHours hours, @ForAll("moments") LocalDateTime now) {
        var state = hours.at(now);
        var today = hours.on(now.toLocalDate());
        assertThat(state.reachable()).isEqualTo(today.stream().anyMatch(s -> s.holds(now)));
        for (var i = 1; i < today.size(); i++)
            assertThat(today.get(i - 1).to()).isBeforeOrEqualTo(today.get(i).from());
        var next = state.next();
        if (next != null) {
            assertThat(next).isAfter(now);
            assertThat(hours.at(next).reachable()).isTrue();
            assertThat(hours.at(next.minusMinutes(1)).reachable()).isFalse();
        }
    }

    @Property(tries = 300)
    void nothingChangesBeforeTheNextChange(
            @ForAll("openings") OpeningHours hours, @ForAll("moments") LocalDateTime now) {
        var change = hours.nextChange(now);
        assertThat(change).isAfter(now);
        assertThat(hours.at(change.minusSeconds(1))).isEqualTo(hours.at(now));
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.integers().between(0, 1439))
                .as((day, minute) -> MONDAY.plusDays(day).atStartOfDay().plusMinutes(minute));
    }

    @Provide
    Arbitrary<OpeningHours> openings() {
        var quarter = Arbitraries.integers().between(0, 95);
        var span = Combinators.combine(quarter, quarter)
                .as((a, b) -> new int[] {Math.min(a, b), Math.max(a, b)})
                .filter(p -> p[0] < p[1])
                .map(p -> new Span(LocalTime.ofSecondOfDay(p[0] * 900L), LocalTime.ofSecondOfDay(p[1] * 900L)));
        var rule = Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), span)
                .as((days, s) -> new Rule(days, s.from(), s.to()));
        var hours = Combinators.combine(
                        rule.list().ofMinSize(1).ofMaxSize(4), Arbitraries.of(true, false), Arbitraries.of(true, false))
                .as(Hours::new);
        var phone = Arbitraries.oneOf(Arbitraries.just(Hours.NONE), hours);
        var deviation = Combinators.combine(
                        moments(),
                        moments(),
                        Arbitraries.of(Deviation.Kind.class),
                        span.list().ofMinSize(1).ofMaxSize(3))
                .filter((a, b, k, s) -> a.isBefore(b))
                .as((a, b, kind, spans) -> kind == Deviation.Kind.OTHER_TIMES
                        ? Deviation.otherTimes(a.toLocalDate(), b.toLocalDate(), spans)
                        : new Deviation(a, b, kind, List.of()));
        return Combinators.combine(hours, phone, deviation.list().ofMaxSize(4)).as(OpeningHours::new);
    }
}

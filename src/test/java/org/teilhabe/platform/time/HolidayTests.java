package org.teilhabe.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTests {
    /** Easter Sundays as published by the Physikalisch-Technische Bundesanstalt and the United States Naval Observatory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1818-03-22", "1913-03-23", "1943-04-25", "1954-04-18", "1961-04-02", "1981-04-19", "2000-04-23",
                "2008-03-23", "2010-04-04", "2011-04-24", "2016-03-27", "2018-04-01", "2019-04-21", "2020-04-12",
                "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                "2028-04-16", "2029-04-01", "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18", "2076-04-19"
            })
    void easterFallsWhereTheTablesSay(LocalDate known) {
        assertThat(Holiday.easter(known.getYear())).isEqualTo(known);
    }

    @Property(tries = 500)
    void easterIsASundayBetween22MarchAnd25April(@ForAll @IntRange(min = 1583, max = 4000) int year) {
        var easter = Holiday.easter(year);
        assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
        assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }

    @Test
    void theElevenHolidaysOf2026AreThoseOfTheState() {
        assertThat(Arrays.stream(Holiday.values()).map(h -> h.in(2026).toString()))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-03",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-06-04",
                        "2026-10-03",
                        "2026-11-01",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void corpusChristiIsAThursdayAndAllSaintsIsKept() {
        assertThat(Holiday.CORPUS_CHRISTI.in(2027)).isEqualTo("2027-05-27");
        assertThat(Holiday.on(LocalDate.of(2027, 11, 1))).contains(Holiday.ALL_SAINTS);
        assertThat(Holiday.on(LocalDate.of(2027, 12, 24))).isEmpty();
    }
}

package org.teilhabe.platform.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** »Feiertag«: the eleven public holidays of North Rhine-Westphalia (Feiertagsgesetz NW, § 2). */
public enum Holiday {
    NEW_YEAR(year -> LocalDate.of(year, Month.JANUARY, 1)),
    GOOD_FRIDAY(year -> easter(year).minusDays(2)),
    EASTER_MONDAY(year -> easter(year).plusDays(1)),
    LABOUR_DAY(year -> LocalDate.of(year, Month.MAY, 1)),
    ASCENSION(year -> easter(year).plusDays(39)),
    WHIT_MONDAY(year -> easter(year).plusDays(50)),
    CORPUS_CHRISTI(year -> easter(year).plusDays(60)),
    GERMAN_UNITY(year -> LocalDate.of(year, Month.OCTOBER, 3)),
    ALL_SAINTS(year -> LocalDate.of(year, Month.NOVEMBER, 1)),
    CHRISTMAS_DAY(year -> LocalDate.of(year, Month.DECEMBER, 25)),
    BOXING_DAY(year -> LocalDate.of(year, Month.DECEMBER, 26));

    private final IntFunction<LocalDate> rule;

    Holiday(IntFunction<LocalDate> rule) {
        this.rule = rule;
    }

    public LocalDate in(int year) {
        return rule.apply(year);
    }

    /** Where two fall on one day (1 May 2008 was Ascension too), the first in the year's order. */
    public static Optional<Holiday> on(LocalDate day) {
        return Arrays.stream(values())
                .filter(h -> h.in(day.getYear()).equals(day))
                .findFirst();
    }

    /** Message key of its name. */
    public String key() {
        return "time.holiday." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Nature, 1876; Meeus, Astronomical
     * Algorithms, chapter 8).
     */
    static LocalDate easter(int year) {
        var moon = year % 19;
        var century = year / 100;
        var rest = year % 100;
        var correction = (century - (century + 8) / 25 + 1) / 3;
        var epact = (19 * moon + century - century / 4 - correction + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var late = (moon + 11 * epact + 22 * weekday) / 451;
        var sum = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}

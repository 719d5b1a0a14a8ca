package org.teilhabe.platform.privacy;

import java.time.Period;

/**
 * »Aufbewahrungsfrist«: how long something is kept after the event that starts the period.
 *
 * @param standard until the centre decides otherwise
 * @param least shortest period the centre may choose
 * @param most longest period the centre may choose
 */
public record Retention(Period standard, Period least, Period most) {
    public Retention {
        if (standard.isNegative() || standard.isZero()) throw new IllegalArgumentException("A period lasts");
    }

    /** Changeable from a day to thirty years. */
    public static Retention of(Period standard) {
        return new Retention(standard, Period.ofDays(1), Period.ofYears(30));
    }

    /** Set by law or by the nature of the thing; nobody changes it. */
    public static Retention fixed(Period period) {
        return new Retention(period, period, period);
    }

    public Retention atLeast(Period shortest) {
        return new Retention(standard, shortest, most);
    }

    public Retention atMost(Period longest) {
        return new Retention(standard, least, longest);
    }

    public boolean isFixed() {
        return least.equals(most);
    }

    public boolean allows(Period period) {
        return length(period) >= length(least) && length(period) <= length(most);
    }

    /** Good for comparing: a month is 30.4 days. */
    private static double length(Period period) {
        return period.toTotalMonths() * 30.436875 + period.getDays();
    }
}

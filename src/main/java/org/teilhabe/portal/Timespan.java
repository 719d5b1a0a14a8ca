package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * »Zeitraum« that the calendar of events shows, and the months before and after it.
 *
 * @param first first day; @param last last day
 * @param earlier month to page back to; @param later month to page on to; null for none
 * @param whole whether this is all that was asked for: the next four weeks and the rest of the month, or the days chosen
 */
record Timespan(
        LocalDate first,
        LocalDate last,
        @Nullable YearMonth earlier,
        @Nullable YearMonth later,
        boolean whole) {
    private static final int DAYS = 28;
    private static final int LONGEST = 62;

    static Timespan of(EventFilter filter, LocalDate today) {
        if (filter.from() != null || filter.to() != null) return chosen(filter, today);
        var month = filter.month();
        var now = YearMonth.from(today);
        if (month == null) {
            var weeks = today.plusDays(DAYS - 1);
            // Whoever pages on reads the next month: no day of this one may be left out between.
            var last = weeks.isBefore(now.atEndOfMonth()) ? now.atEndOfMonth() : weeks;
            return new Timespan(today, last, null, now.plusMonths(1), true);
        }
        var first = month.equals(now) ? today : month.atDay(1);
        return new Timespan(first, month.atEndOfMonth(), month.minusMonths(1), month.plusMonths(1), false);
    }

    /** A long span is read month by month. */
    private static Timespan chosen(EventFilter filter, LocalDate today) {
        var from = filter.from();
        var to = filter.to();
        var first = from != null ? from : to != null && to.isBefore(today) ? to : today;
        var last = to != null ? to : first.plusDays(DAYS - 1);
        if (last.isBefore(first.plusDays(LONGEST))) return new Timespan(first, last, null, null, true);
        var begin = YearMonth.from(first);
        var end = YearMonth.from(last);
        var asked = filter.month();
        var month = asked == null || asked.isBefore(begin) ? begin : asked.isAfter(end) ? end : asked;
        return new Timespan(
                month.equals(begin) ? first : month.atDay(1),
                month.equals(end) ? last : month.atEndOfMonth(),
                month.equals(begin) ? null : month.minusMonths(1),
                month.equals(end) ? null : month.plusMonths(1),
                false);
    }

    LocalDateTime start() {
        return first.atStartOfDay();
    }

    LocalDateTime end() {
        return last.plusDays(1).atStartOfDay();
    }
}

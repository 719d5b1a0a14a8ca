package org.teilhabe.directory.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Rule;

/**
 * »Wiederholung« in plain choices, and the RFC 5545 rule they make.
 *
 * @param days of a week; empty for what does not repeat by weeks
 * @param nth of a month: 1 to 4, or −1 for the last; 0 for what does not repeat by months
 * @param weekday of a month; null for what does not
 * @param until the last day, included; null where the end is not a day
 * @param count how many dates in all; 0 where the end is not a number
 * @param other a rule that these choices cannot say, as it is written; empty for none
 */
record Recurrence(
        Repeat repeat,
        Set<DayOfWeek> days,
        int nth,
        @Nullable DayOfWeek weekday,
        @Nullable LocalDate until,
        int count,
        String other) {
    enum Repeat {
        ONCE,
        WEEKLY,
        BIWEEKLY,
        MONTHLY,
        YEARLY,
        OTHER;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Repeat byTag(String tag) {
            return valueOf(tag.toUpperCase(Locale.ROOT));
        }
    }

    private static final Pattern MONTHLY_DAY = Pattern.compile("([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)");
    private static final Pattern UNTIL = Pattern.compile("(\\d{8})(T\\d{6}Z?)?");
    static final Recurrence ONCE = new Recurrence(Repeat.ONCE, Set.of(), 0, null, null, 0, "");

    Recurrence {
        days = days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
        if (until != null && count > 0) throw new IllegalArgumentException("A series ends one way");
    }

    static Recurrence weekly(boolean everySecond, Set<DayOfWeek> days) {
        return new Recurrence(everySecond ? Repeat.BIWEEKLY : Repeat.WEEKLY, days, 0, null, null, 0, "");
    }

    static Recurrence monthly(int nth, DayOfWeek weekday) {
        return new Recurrence(Repeat.MONTHLY, Set.of(), nth, weekday, null, 0, "");
    }

    static Recurrence yearly() {
        return new Recurrence(Repeat.YEARLY, Set.of(), 0, null, null, 0, "");
    }

    static Recurrence other(String rule) {
        return new Recurrence(Repeat.OTHER, Set.of(), 0, null, null, 0, rule);
    }

    Recurrence until(LocalDate last) {
        return new Recurrence(repeat, days, nth, weekday, last, 0, other);
    }

    Recurrence times(int number) {
        return new Recurrence(repeat, days, nth, weekday, null, number, other);
    }

    /** @return the value of the RRULE, null for a single date */
    @Nullable
    String rule() {
        return switch (repeat) {
            case ONCE -> null;
            case WEEKLY -> "FREQ=WEEKLY;BYDAY=" + codes() + end();
            case BIWEEKLY -> "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + codes() + end();
            case MONTHLY -> "FREQ=MONTHLY;BYDAY=" + nth + code(weekday) + end();
            case YEARLY -> "FREQ=YEARLY" + end();
            case OTHER -> other;
        };
    }

    private String codes() {
        return days.stream().map(Recurrence::code).collect(Collectors.joining(","));
    }

    private static String code(@Nullable DayOfWeek day) {
        if (day == null) throw new IllegalStateException("A monthly date has a weekday");
        return Rule.code(day).toUpperCase(Locale.ROOT);
    }

    private String end() {
        if (until != null) return ";UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(until) + "T235959";
        return count > 0 ? ";COUNT=" + count : "";
    }

    /** What a rule says in plain choices; {@link Repeat#OTHER} where they cannot say it. */
    static Recurrence of(@Nullable String rule, LocalDateTime start) {
        if (rule == null) return ONCE;
        try {
            var parts = parts(rule);
            var known = plain(parts, start);
            return known == null ? other(rule) : ended(known, parts);
        } catch (IllegalArgumentException | DateTimeException e) {
            return other(rule);
        }
    }

    private static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : rule.toUpperCase(Locale.ROOT).split(";")) {
            var pair = part.split("=", 2);
            if (pair.length < 2 || parts.put(pair[0], pair[1]) != null) throw new IllegalArgumentException(rule);
        }
        return parts;
    }

    private static @Nullable Recurrence plain(Map<String, String> parts, LocalDateTime start) {
        var allowed = Set.of("FREQ", "INTERVAL", "BYDAY", "UNTIL", "COUNT");
        if (!allowed.containsAll(parts.keySet())) return null;
        var interval = parts.getOrDefault("INTERVAL", "1");
        var byDay = parts.get("BYDAY");
        return switch (parts.getOrDefault("FREQ", "") + interval) {
            case "WEEKLY1", "WEEKLY2" ->
                weekly(interval.equals("2"), byDay == null ? Set.of(start.getDayOfWeek()) : days(byDay));
            case "MONTHLY1" -> byDay == null ? null : monthly(byDay);
            case "YEARLY1" -> byDay == null ? yearly() : null;
            default -> null;
        };
    }

    private static @Nullable Recurrence monthly(String byDay) {
        var found = MONTHLY_DAY.matcher(byDay);
        return found.matches() ? monthly(Integer.parseInt(found.group(1)), day(found.group(2))) : null;
    }

    private static Set<DayOfWeek> days(String byDay) {
        return Arrays.stream(byDay.split(","))
                .map(Recurrence::day)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
    }

    private static DayOfWeek day(String code) {
        return Rule.day(code.toLowerCase(Locale.ROOT));
    }

    private static Recurrence ended(Recurrence known, Map<String, String> parts) {
        var until = parts.get("UNTIL");
        var count = parts.get("COUNT");
        if (until != null && count != null) throw new IllegalArgumentException("Two ends");
        if (count != null) return known.times(Integer.parseInt(count));
        if (until == null) return known;
        var written = UNTIL.matcher(until);
        if (!written.matches()) throw new IllegalArgumentException(until);
        return known.until(LocalDate.parse(written.group(1), DateTimeFormatter.BASIC_ISO_DATE));
    }
}

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;

/**
 * »Terminplan« of an event in the centre's local time: one date, or a series by an RFC 5545 rule with dates left out and
 * dates moved.
 *
 * @param rule the value of an RRULE such as {@code FREQ=WEEKLY;BYDAY=TU}; null for a single date
 * @param except days of the series that do not take place
 * @param moved single dates of the series that take place at another time
 */
public record Schedule(
        LocalDateTime start,
        LocalDateTime end,
        @Nullable String rule,
        @JsonProperty("except") List<LocalDate> except,
        List<Moved> moved) {

    /** @param from the day of the series it replaces */
    public record Moved(LocalDate from, LocalDateTime start, LocalDateTime end) {
        public Moved {
            if (!start.isBefore(end)) throw new IllegalArgumentException("A date ends after it starts");
        }
    }

    /** »Termin«: one date of an event. */
    public record Occurrence(LocalDateTime start, LocalDateTime end, boolean wasMoved) {}

    private static final Period FURTHEST = Period.ofYears(3);

    /** Most dates are near: three years of them are counted only where those do not suffice. */
    private static final List<Period> NEAR_FIRST = List.of(Period.ofWeeks(5), Period.ofMonths(8));

    /** An end given as a day counts to the end of that day. */
    private static final Pattern LAST_DAY = Pattern.compile("(UNTIL=\\d{8})(?!T|\\d)");

    public Schedule {
        if (!start.isBefore(end)) throw new IllegalArgumentException("An event ends after it starts");
        if (rule != null) parse(rule);
        except = List.copyOf(except);
        moved = List.copyOf(moved);
    }

    public boolean series() {
        return rule != null;
    }

    /** The dates that end after {@code from} and begin before {@code to}, at most {@code limit}, in order. */
    public List<Occurrence> between(LocalDateTime from, LocalDateTime to, int limit) {
        var last = to.isAfter(from.plus(FURTHEST)) ? from.plus(FURTHEST) : to;
        var found = new ArrayList<Occurrence>();
        var length = java.time.Duration.between(start, end);
        Set<LocalDate> replaced = moved.stream().map(Moved::from).collect(Collectors.toSet());
        for (var begin : begins(from.minus(length), last)) {
            var day = begin.toLocalDate();
            if (!except.contains(day) && !replaced.contains(day))
                found.add(new Occurrence(begin, begin.plus(length), false));
        }
        for (var other : moved) found.add(new Occurrence(other.start(), other.end(), true));
        return found.stream()
                .filter(o -> o.end().isAfter(from) && o.start().isBefore(last))
                .sorted(Comparator.comparing(Occurrence::start))
                .limit(limit)
                .toList();
    }

    /** The dates of the span that do not take place, in order; a date that was moved does. */
    public List<Occurrence> cancelled(LocalDateTime from, LocalDateTime to) {
        var planned = new Schedule(start, end, rule, List.of(), List.of());
        return except.stream()
                .filter(day -> moved.stream().noneMatch(m -> m.from().equals(day)))
                .flatMap(day -> planned
                        .between(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), 2)
                        .stream()
                        .filter(o -> o.start().toLocalDate().equals(day)))
                .filter(o -> o.end().isAfter(from) && o.start().isBefore(to))
                .sorted(Comparator.comparing(Occurrence::start))
                .toList();
    }

    /** The day of the series that a moved date replaces. */
    public Optional<LocalDate> movedFrom(Occurrence date) {
        return moved.stream()
                .filter(m -> date.wasMoved() && m.start().equals(date.start()))
                .map(Moved::from)
                .findFirst();
    }

    /** The next dates from now on. */
    public List<Occurrence> next(LocalDateTime now, int limit) {
        for (var span : NEAR_FIRST) {
            var found = between(now, now.plus(span), limit);
            if (found.size() >= limit) return found;
        }
        return between(now, now.plus(FURTHEST), limit);
    }

    private List<LocalDateTime> begins(LocalDateTime from, LocalDateTime to) {
        if (rule == null) return List.of(start);
        return parse(rule).getDates(start, from.isBefore(start) ? start : from, to);
    }

    private static Recur<LocalDateTime> parse(String rule) {
        try {
            return new Recur<>(LAST_DAY.matcher(rule).replaceFirst("$1T235959"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Not a recurrence rule: " + rule, e);
        }
    }
}

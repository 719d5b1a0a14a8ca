package org.teilhabe.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * »Zeitregel«: on these weekdays from … to …; a lunch break is two rules. In files and JSON it reads
 * {@code {days: [mo, tu], from: "09:00", to: "16:00"}}.
 *
 * @param to midnight (00:00) means the end of the day
 */
public record Rule(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    private static final Map<String, DayOfWeek> DAYS =
            Arrays.stream(DayOfWeek.values()).collect(Collectors.toUnmodifiableMap(Rule::code, day -> day));

    public Rule {
        if (days.isEmpty()) throw new IllegalArgumentException("A rule holds on some weekday");
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to))
            throw new IllegalArgumentException("A rule ends after it begins: " + from + " to " + to);
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    public Span span() {
        return new Span(from, to);
    }

    /** A rule as it is written. */
    record Written(List<String> days, String from, String to) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Rule read(Written written) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var code : written.days()) days.add(day(code));
        return new Rule(days, LocalTime.parse(written.from()), LocalTime.parse(written.to()));
    }

    @JsonValue
    Written written() {
        return new Written(days.stream().map(Rule::code).toList(), from.toString(), to.toString());
    }

    /** @return mo tu we th fr sa su */
    public static String code(DayOfWeek day) {
        return day.name().substring(0, 2).toLowerCase(Locale.ROOT);
    }

    public static DayOfWeek day(String code) {
        var day = DAYS.get(code);
        if (day == null) throw new IllegalArgumentException("No weekday " + code);
        return day;
    }
}

package org.teilhabe.platform.time;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * »Zeitangabe« in one line, as people type it: {@code Mo–Do 9–12 und 13–16, Fr 9–12.30}. Understands German and
 * English weekdays, short or long, and times with point, colon or neither.
 */
public final class Notation {
    private static final Pattern WORD = Pattern.compile("\\p{L}+\\.?|\\d{1,2}(?:[.:]\\d{2})?|[-–—]|\\S");
    private static final Map<String, DayOfWeek> DAYS = Map.ofEntries(
            Map.entry("mo", DayOfWeek.MONDAY),
            Map.entry("di", DayOfWeek.TUESDAY),
            Map.entry("tu", DayOfWeek.TUESDAY),
            Map.entry("mi", DayOfWeek.WEDNESDAY),
            Map.entry("we", DayOfWeek.WEDNESDAY),
            Map.entry("do", DayOfWeek.THURSDAY),
            Map.entry("th", DayOfWeek.THURSDAY),
            Map.entry("fr", DayOfWeek.FRIDAY),
            Map.entry("sa", DayOfWeek.SATURDAY),
            Map.entry("so", DayOfWeek.SUNDAY),
            Map.entry("su", DayOfWeek.SUNDAY));
    private static final Pattern LONG_DAY = Pattern.compile(
            "(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|(?:mon|tues|wednes|thurs|fri|satur|sun)day");
    private static final List<String> FILLERS = List.of(",", ";", "und", "and", "uhr", "&", "von", "from");
    private static final List<String> RANGES = List.of("-", "–", "—", "bis", "to");

    private Notation() {}

    /** @return empty where the line is not understood; an empty line is an empty list */
    public static Optional<List<Rule>> read(String line) {
        try {
            return Optional.of(new Reading(line).rules());
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The times of one day, {@code 10–12 und 14–16}; @return empty where the line is not understood */
    public static Optional<List<Span>> spans(String line) {
        return read(line.isBlank() ? "" : "mo " + line)
                .filter(rules -> rules.stream().allMatch(r -> r.days().equals(EnumSet.of(DayOfWeek.MONDAY))))
                .map(rules -> rules.stream().map(Rule::span).toList());
    }

    /** The first weekday on which two rules claim the same hour; empty where the week is without contradiction. */
    public static Optional<DayOfWeek> twice(List<Rule> rules) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> crossing(rules.stream()
                        .filter(r -> r.days().contains(day))
                        .map(Rule::span)
                        .toList()))
                .findFirst();
    }

    /** Whether two spans of one day share an hour. */
    public static boolean crossing(List<Span> spans) {
        return spans.stream()
                .anyMatch(one -> spans.stream().anyMatch(other -> one != other && other.holds(one.from())));
    }

    /** {@code 10–12 und 14–16} */
    public static String writeSpans(List<Span> spans) {
        return spans.stream().map(s -> time(s.from()) + "–" + time(s.to())).collect(Collectors.joining(" und "));
    }

    public static String write(List<Rule> rules) {
        var byDays = new LinkedHashMap<String, List<String>>();
        for (var rule : rules)
            byDays.computeIfAbsent(days(List.copyOf(rule.days())), d -> new ArrayList<>())
                    .add(time(rule.from()) + "–" + time(rule.to()));
        return byDays.entrySet().stream()
                .map(e -> e.getKey() + " " + String.join(" und ", e.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String days(List<DayOfWeek> days) {
        var all = days.size() > 2 && days.getLast().ordinal() - days.getFirst().ordinal() == days.size() - 1;
        return all
                ? german(days.getFirst()) + "–" + german(days.getLast())
                : days.stream().map(Notation::german).collect(Collectors.joining(", "));
    }

    private static String german(DayOfWeek day) {
        return List.of("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So").get(day.ordinal());
    }

    private static String time(LocalTime at) {
        if (at.equals(LocalTime.MIDNIGHT)) return "24";
        return at.getMinute() == 0
                ? Integer.toString(at.getHour())
                : String.format(Locale.ROOT, "%d.%02d", at.getHour(), at.getMinute());
    }

    private static @Nullable DayOfWeek day(String word) {
        var plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return plain.length() == 2
                        || plain.length() == 3
                        || LONG_DAY.matcher(plain).matches()
                ? DAYS.get(plain.substring(0, 2))
                : null;
    }

    /** One pass over the words: days gather until times come; a day after times begins the next rule. */
    private static final class Reading {
        private final List<String> words;
        private final List<Rule> rules = new ArrayList<>();
        private EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        private boolean timed = true;
        private int next;

        Reading(String line) {
            words = WORD.matcher(line.toLowerCase(Locale.GERMAN))
                    .results()
                    .map(r -> r.group())
                    .filter(w -> !FILLERS.contains(w))
                    .toList();
        }

        List<Rule> rules() {
            while (next < words.size()) {
                var word = words.get(next);
                var day = day(word);
                if (day != null) days(day);
                else if (Character.isDigit(word.charAt(0))) times();
                else throw new IllegalArgumentException(word);
            }
            if (!timed) throw new IllegalArgumentException("Days without times");
            return rules;
        }

        private void days(DayOfWeek first) {
            if (timed) days = EnumSet.noneOf(DayOfWeek.class);
            timed = false;
            next++;
            var last = range() ? day(words.get(next++)) : first;
            if (last == null || last.compareTo(first) < 0) throw new IllegalArgumentException("Days run forwards");
            days.addAll(EnumSet.range(first, last));
        }

        private void times() {
            var from = time(words.get(next++));
            if (!range()) throw new IllegalArgumentException("A time runs from … to …");
            rules.add(new Rule(days, from, time(words.get(next++))));
            timed = true;
        }

        private boolean range() {
            var is = next + 1 < words.size() && RANGES.contains(words.get(next));
            if (is) next++;
            return is;
        }

        private static LocalTime time(String word) {
            var parts = word.split("[.:]", 2);
            var hour = Integer.parseInt(parts[0]);
            var minute = parts.length == 2 ? Integer.parseInt(parts[1]) : 0;
            return hour == 24 && minute == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hour, minute);
        }
    }
}

package org.teilhabe.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;

/**
 * What somebody asks of the calendar of events. Words typed are kept as they are; what cannot be read stands among the
 * faults, and the calendar is then shown as if it had not been asked.
 *
 * @param from first day asked for; @param to last day asked for; null where not said
 * @param month which month of a longer span is shown; null for its beginning
 * @param age null where not said
 * @param answers chosen answers by question
 * @param typed date and age fields as they were typed
 */
record EventFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable YearMonth month,
        @Nullable Integer age,
        Map<EventQuestion, Set<String>> answers,
        Map<String, String> typed,
        List<Rejected.Fault> faults) {
    private static final int LONGEST = 40;
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static EventFilter read(Map<String, String[]> parameters, LocalDate today) {
        return new Reading(parameters, today).filter();
    }

    /** One reading of the parameters of an address. */
    private static final class Reading {
        private final Map<String, String[]> parameters;
        private final LocalDate today;
        private final List<Rejected.Fault> faults = new ArrayList<>();
        private final Map<String, String> typed = new LinkedHashMap<>();

        Reading(Map<String, String[]> parameters, LocalDate today) {
            this.parameters = parameters;
            this.today = today;
        }

        EventFilter filter() {
            var from = date("von");
            var to = date("bis");
            if (from != null && to != null && to.isBefore(from)) {
                faults.add(new Rejected.Fault("bis", "life.events.order", List.of()));
                to = null;
            }
            return new EventFilter(from, to, month(), age(), answers(), Map.copyOf(typed), List.copyOf(faults));
        }

        private String typed(String name) {
            var values = parameters.getOrDefault(name, new String[0]);
            var value = values.length == 0 ? "" : values[0].strip();
            if (value.length() > LONGEST) value = value.substring(0, LONGEST);
            if (!value.isEmpty()) typed.put(name, value);
            return value;
        }

        private @Nullable LocalDate date(String name) {
            var value = typed(name);
            if (value.isEmpty()) return null;
            var day = parsed(value);
            if (day == null) faults.add(new Rejected.Fault(name, "field.date", List.of()));
            else if (day.isBefore(today.minusYears(1)) || day.isAfter(today.plusYears(2))) {
                faults.add(new Rejected.Fault(name, "life.events.range", List.of()));
                return null;
            }
            return day;
        }

        private static @Nullable LocalDate parsed(String value) {
            try {
                return value.contains(".") ? LocalDate.parse(value, GERMAN) : LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                return null;
            }
        }

        /** Only links name months: one that is none is passed over. */
        private @Nullable YearMonth month() {
            var values = parameters.getOrDefault("monat", new String[0]);
            if (values.length == 0 || !values[0].matches("20[0-9]{2}-(0[1-9]|1[0-2])")) return null;
            var month = YearMonth.parse(values[0]);
            var near = !month.isBefore(YearMonth.from(today.minusYears(1)))
                    && !month.isAfter(YearMonth.from(today.plusYears(2)));
            return near ? month : null;
        }

        private @Nullable Integer age() {
            var value = typed("alter");
            if (value.isEmpty()) return null;
            var number = value.matches("[0-9]{1,3}") ? Integer.parseInt(value) : -1;
            if (number >= 0 && number <= 120) return number;
            faults.add(new Rejected.Fault("alter", "life.events.age", List.of()));
            return null;
        }

        private Map<EventQuestion, Set<String>> answers() {
            var answers = new LinkedHashMap<EventQuestion, Set<String>>();
            for (var question : EventQuestion.values()) {
                var chosen = new LinkedHashSet<String>();
                for (var value : parameters.getOrDefault(question.parameter(), new String[0]))
                    if (!value.isBlank() && value.length() <= 80 && chosen.size() < 30) chosen.add(value);
                if (!chosen.isEmpty()) answers.put(question, chosen);
            }
            return answers;
        }
    }

    Set<String> answers(EventQuestion question) {
        return answers.getOrDefault(question, Set.of());
    }

    boolean empty() {
        return typed.isEmpty() && answers.isEmpty();
    }

    /** Whether something was typed that no link of ours would say. */
    boolean typedAnything() {
        return !typed.isEmpty();
    }

    EventFilter within(@Nullable YearMonth other) {
        return new EventFilter(from, to, other, age, answers, typed, faults);
    }

    EventFilter without(EventQuestion question, String answer) {
        var rest = new LinkedHashMap<>(answers);
        var left = new LinkedHashSet<>(answers(question));
        left.remove(answer);
        if (left.isEmpty()) rest.remove(question);
        else rest.put(question, left);
        return new EventFilter(from, to, month, age, rest, typed, faults);
    }

    EventFilter without(String field) {
        var left = new LinkedHashMap<>(typed);
        left.remove(field);
        return new EventFilter(from, to, null, age, answers, left, faults);
    }

    /** Answers that nobody knows are dropped. */
    EventFilter known(java.util.function.BiPredicate<EventQuestion, String> offered) {
        var left = new LinkedHashMap<EventQuestion, Set<String>>();
        answers.forEach((question, chosen) -> {
            var good = new LinkedHashSet<String>();
            chosen.stream().filter(a -> offered.test(question, a)).forEach(good::add);
            if (!good.isEmpty()) left.put(question, good);
        });
        return new EventFilter(from, to, month, age, left, typed, faults);
    }

    /** {@code ?von=2026-12-01&thema=deutsch-lernen}, empty for the calendar as it opens. */
    String query() {
        var parts = new ArrayList<String>();
        typed.forEach((name, value) -> parts.add(name + "=" + encode(value)));
        answers.forEach(
                (question, chosen) -> chosen.forEach(answer -> parts.add(question.parameter() + "=" + encode(answer))));
        if (month != null) parts.add("monat=" + month);
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

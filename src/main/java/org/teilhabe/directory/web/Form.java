package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A form: names and words, as an entry fills them or as somebody typed them, with what is wrong. A name's first part
 * tells the group of fields it belongs to: {@code contacts.0.phone}.
 *
 * @param faults sentence by field name
 */
public record Form(Map<String, List<String>> values, Map<String, String> faults) {
    private static final int MOST_ROWS = 60;

    public Form {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        faults = Collections.unmodifiableMap(new LinkedHashMap<>(faults));
    }

    static Form of(Map<String, List<String>> values) {
        return new Form(values, Map.of());
    }

    static Form empty() {
        return of(Map.of());
    }

    /** The word typed, empty where there is none. */
    public String get(String name) {
        var found = values.get(name);
        return found == null || found.isEmpty() ? "" : found.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    public @Nullable String fault(String name) {
        return faults.get(name);
    }

    /** The numbers of a group's rows, in order: of {@code contacts} in {@code contacts.3.phone} it is 3. */
    public List<Integer> rows(String group) {
        var found = new TreeSet<Integer>();
        for (var name : values.keySet()) {
            if (!name.startsWith(group + ".")) continue;
            var number = name.substring(group.length() + 1).split("\\.", 2)[0];
            if (number.matches("\\d{1,2}") && found.size() < MOST_ROWS) found.add(Integer.valueOf(number));
        }
        return List.copyOf(found);
    }

    /** The rows to show: those filled in, as many empty ones as were asked for, at least one. */
    public List<Integer> rowsShown(String group) {
        var rows = new ArrayList<>(rows(group));
        var empty = Math.max(more(group), rows.isEmpty() ? 1 : 0);
        for (var i = 0; i < empty; i++) rows.add(rows.isEmpty() ? 0 : rows.getLast() + 1);
        return rows;
    }

    /** How many empty rows were asked for. */
    public int more(String group) {
        var typed = get("more." + group);
        return typed.matches("\\d{1,2}") ? Math.min(Integer.parseInt(typed), MOST_ROWS) : 0;
    }

    /** Whether anything in the group was filled in. */
    public boolean any(String group) {
        return values.entrySet().stream()
                .filter(e -> group(e.getKey()).equals(group) || e.getKey().startsWith(group + "."))
                .anyMatch(e -> e.getValue().stream().anyMatch(v -> !v.isBlank()));
    }

    Form with(String name, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(name, List.of(value));
        return new Form(changed, faults);
    }

    Form without(Predicate<String> names) {
        var changed = new LinkedHashMap<>(values);
        changed.keySet().removeIf(names);
        return new Form(changed, faults);
    }

    Form blaming(Map<String, String> found) {
        return new Form(values, found);
    }

    /** Takes a group of fields from another form. */
    Form taking(String group, Form other) {
        var changed = new LinkedHashMap<>(values);
        changed.keySet().removeIf(name -> group(name).equals(group));
        other.values.forEach((name, words) -> {
            if (group(name).equals(group)) changed.put(name, words);
        });
        return new Form(changed, faults);
    }

    static String group(String name) {
        var dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** Fills a form, field by field. */
    static final class Filling {
        private final Map<String, List<String>> values = new LinkedHashMap<>();

        Filling put(String name, @Nullable Object value) {
            if (value != null && !value.toString().isEmpty()) values.put(name, List.of(value.toString()));
            return this;
        }

        Filling all(String name, List<String> words) {
            if (!words.isEmpty()) values.put(name, List.copyOf(words));
            return this;
        }

        Filling tick(String name, boolean ticked) {
            return put(name, ticked ? "true" : null);
        }

        Form done() {
            return Form.of(values);
        }
    }
}

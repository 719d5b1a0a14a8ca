package org.teilhabe.centre.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Lays out a form: groups of fields with the values they have and what is wrong with them. */
final class Layout {
    private final Words words;
    private final Map<String, String> values;
    private final List<Rejected.Fault> faults;
    private final List<Field.Group> groups = new ArrayList<>();
    private List<Field> fields = new ArrayList<>();

    Layout(Words words, Map<String, String> values, List<Rejected.Fault> faults) {
        this.words = words;
        this.values = values;
        this.faults = faults;
    }

    /** @param key message key; {@code key.hint} is shown below where there is one */
    Layout group(String key, Object... arguments) {
        return groupTitled(words.get(key, arguments), hint(key));
    }

    Layout groupTitled(String title, String hint) {
        return begin(title, hint, false);
    }

    /** One of many alike; only its heading is seen until it is opened. */
    Layout folded(String key, Object... arguments) {
        return begin(words.get(key, arguments), hint(key), true);
    }

    private Layout begin(String title, String hint, boolean folded) {
        fields = new ArrayList<>();
        groups.add(new Field.Group(title, hint, folded, fields));
        return this;
    }

    Layout wide(String name, String key) {
        return add(Field.Kind.WIDE, name, key, false);
    }

    Layout line(String name, String key) {
        return add(Field.Kind.LINE, name, key, false);
    }

    Layout optional(String name, String key) {
        return add(Field.Kind.LINE, name, key, true);
    }

    Layout area(String name, String key) {
        return add(Field.Kind.AREA, name, key, false);
    }

    Layout optionalArea(String name, String key) {
        return add(Field.Kind.AREA, name, key, true);
    }

    Layout add(Field.Kind kind, String name, String key, boolean optional) {
        return add(kind, name, key, optional, PortalLanguage.DE, List.of());
    }

    Layout in(PortalLanguage language, Field.Kind kind, String name, String key) {
        return add(kind, name, key, false, language, List.of());
    }

    Layout choice(String name, String key, List<Field.Choice> choices) {
        return add(Field.Kind.CHOICE, name, key, false, PortalLanguage.DE, choices);
    }

    /** @param choices those offered; a value that is not among them can still be chosen */
    Layout select(String name, String key, List<Field.Choice> choices) {
        var value = values.getOrDefault(name, "");
        return add(
                Field.Kind.SELECT,
                name,
                key,
                true,
                PortalLanguage.DE,
                with(choices, value.isEmpty() ? List.of() : List.of(value)));
    }

    /** Each choice a field {@code name.value}. */
    Layout ticks(String name, String key, List<Field.Choice> choices) {
        var chosen = values.entrySet().stream()
                .filter(e -> e.getKey().startsWith(name + ".") && !e.getValue().isEmpty())
                .map(e -> e.getKey().substring(name.length() + 1))
                .toList();
        fields.add(new Field(
                Field.Kind.TICKS,
                name,
                words.get(key),
                String.join(", ", chosen),
                hint(key),
                true,
                "de",
                "ltr",
                with(choices, chosen),
                error(name)));
        return this;
    }

    private static List<Field.Choice> with(List<Field.Choice> choices, List<String> chosen) {
        var all = new ArrayList<>(choices);
        for (var value : chosen)
            if (choices.stream().noneMatch(c -> c.value().equals(value))) all.add(new Field.Choice(value, value, ""));
        return all;
    }

    Layout hidden(String name) {
        fields.add(new Field(
                Field.Kind.HIDDEN, name, "", values.getOrDefault(name, ""), "", false, "de", "ltr", List.of(), null));
        return this;
    }

    private Layout add(
            Field.Kind kind,
            String name,
            String key,
            boolean optional,
            PortalLanguage language,
            List<Field.Choice> choices) {
        fields.add(new Field(
                kind,
                name,
                words.get(key),
                values.getOrDefault(name, ""),
                hint(key),
                optional,
                language.tag(),
                language.direction(),
                choices,
                error(name)));
        return this;
    }

    List<Field.Group> groups() {
        return List.copyOf(groups);
    }

    /** The numbers of a repeated item that values exist for, and one more to fill in. */
    static List<Integer> rows(Map<String, String> values, String prefix) {
        var pattern = Pattern.compile(Pattern.quote(prefix) + "\\.(\\d{1,3})\\..*");
        var numbers = new TreeSet<Integer>();
        for (var name : values.keySet()) {
            var matcher = pattern.matcher(name);
            if (matcher.matches()) numbers.add(Integer.valueOf(matcher.group(1)));
        }
        var blank = numbers.stream().anyMatch(n -> empty(values, prefix + "." + n + "."));
        if (!blank) numbers.add(numbers.isEmpty() ? 0 : numbers.last() + 1);
        return List.copyOf(numbers);
    }

    /** Whether nothing was typed into an item; its number and place are no words. */
    static boolean empty(Map<String, String> values, String prefix) {
        return values.entrySet().stream()
                .filter(e -> e.getKey().startsWith(prefix))
                .filter(e -> !e.getKey().endsWith(".order") && !e.getKey().endsWith(".id"))
                .allMatch(e -> e.getValue().isEmpty());
    }

    private String hint(String key) {
        return words.knows(key + ".hint") ? words.get(key + ".hint") : "";
    }

    private @Nullable String error(String name) {
        return faults.stream()
                .filter(f -> f.field().equals(name))
                .findFirst()
                .map(f -> words.get(f.key(), spoken(f.arguments())))
                .orElse(null);
    }

    private Object[] spoken(List<Object> arguments) {
        return arguments.stream().map(this::spoken).toArray();
    }

    private Object spoken(Object argument) {
        return switch (argument) {
            case LocalDate day -> words.date(day);
            case DayOfWeek day ->
                day.getDisplayName(TextStyle.FULL_STANDALONE, words.language().locale());
            case PortalLanguage language -> words.languageName(language.tag());
            default -> argument;
        };
    }

    /** The summary on top of a refused form. */
    List<Problem> problems() {
        return faults.stream()
                .map(f -> new Problem(
                        f.field().isEmpty() ? "" : "#f-" + f.field().replace('.', '-'),
                        label(f.field()),
                        words.get(f.key(), spoken(f.arguments()))))
                .toList();
    }

    /** A field that other groups have too is named with its group, a translation with its language. */
    private String label(String name) {
        if (name.equals("from")) return words.get("centre.from");
        for (var group : groups)
            for (var field : group.fields())
                if (field.name().equals(name))
                    return group.folded() ? joined(group.title(), field.label()) : field.label();
        var parts = name.split("\\.", 2);
        return PortalLanguage.byTag(parts[0])
                .filter(l -> parts.length == 2)
                .map(l -> joined(words.languageName(l.tag()), label(parts[1])))
                .orElse("");
    }

    private String joined(String group, String label) {
        return group + words.get("time.comma") + label;
    }
}

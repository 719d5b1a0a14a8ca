package org.teilhabe.directory.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** What a form calls its fields where somebody reads of them away from the form: with row and group. */
final class FieldNames {
    private static final Pattern ROW =
            Pattern.compile("(contacts|hours|places|schedule\\.except|schedule\\.moved)\\.(\\d{1,2})(?:\\.(\\w+))?");
    /** Words of a field that differ from its name. */
    private static final Map<String, String> CALLED = Map.ofEntries(
            Map.entry("title", "title-label"),
            Map.entry("place.id", "place"),
            Map.entry("place.online", "online"),
            Map.entry("schedule.until", "schedule.until-label"),
            Map.entry("schedule.count", "schedule.count-label"),
            Map.entry("schedule.rule", "schedule.repeat.other"),
            Map.entry("ages.from", "ages.from-label"),
            Map.entry("ages.to", "ages.to-label"),
            Map.entry("contacts.function", "contact.function-label"),
            Map.entry("contacts.phone", "contact.phone"),
            Map.entry("contacts.email", "contact.email"),
            Map.entry("contacts.hours", "contact.hours"),
            Map.entry("contacts.languages", "contact.languages"),
            Map.entry("hours.days", "hours.days-label"),
            Map.entry("hours.pause", "hours.pause-label"),
            Map.entry("hours.again", "hours.again-label"));
    /** Groups of which a field's own word says too little: »bis« of what? */
    private static final List<String> GROUPS = List.of("ages", "valid", "schedule.from", "schedule.to");

    private FieldNames() {}

    /** A field of an entry's form; {@code form} knows which row of how many it stands in. */
    static String ofEntry(String field, Form form, Words words) {
        var row = ROW.matcher(field);
        if (row.matches()) return ofRow(row, form, words);
        var group = Form.group(field);
        var own = field.endsWith(".kind") ? group : field;
        var name = word(CALLED.getOrDefault(own, own), words);
        return GROUPS.contains(group) || GROUPS.contains(field) ? joined(words, word(group, words), name) : name;
    }

    private static String ofRow(Matcher row, Form form, Words words) {
        var group = row.group(1);
        var number = form.rowsShown(group).indexOf(Integer.valueOf(row.group(2))) + 1;
        var called = words.get("directory.form.row." + group, Math.max(1, number));
        if (row.group(3) == null) return called;
        var field = group + "." + row.group(3);
        var own = CALLED.getOrDefault(field, field);
        return joined(words, called, word(words.knows("directory.form." + own) ? own : row.group(3), words));
    }

    private static String word(String name, Words words) {
        return words.knows("directory.form." + name)
                ? words.get("directory.form." + name)
                : words.knows("directory.form." + last(name)) ? words.get("directory.form." + last(name)) : "";
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** A field of a topic's form; those of a language are named with it. */
    static String ofTerm(String field, Words words) {
        var key = "directory.desk.terms." + (field.equals("id") ? "id-label" : last(field));
        var own = words.knows(key) ? words.get(key) : "";
        return PortalLanguage.byTag(Form.group(field))
                .filter(l -> field.contains("."))
                .map(l -> joined(words, Heads.name(words, l), own))
                .orElse(own);
    }

    private static String joined(Words words, String... parts) {
        return Stream.of(parts)
                .filter(p -> !p.isEmpty())
                .map(Objects::requireNonNull)
                .reduce((a, b) -> a + words.get("time.comma") + b)
                .orElse("");
    }
}

package org.teilhabe.directory.transfer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Holding;
import org.teilhabe.directory.State;

/** Rows of the school register of North Rhine-Westphalia, read as rows of organisations with their places. */
final class SchoolRegister {
    static final String NUMBER = "school_number";
    private static final List<String> COLUMNS = List.of(
            NUMBER,
            "municipality_key",
            "name",
            "street",
            "postcode",
            "town",
            "school_form_key",
            "phone",
            "email",
            "website",
            "latitude",
            "longitude");

    /** Register column to column of organisations, where the value is taken as it is. */
    private static final Map<String, String> SAME = Map.of(
            NUMBER,
            NUMBER,
            "street",
            "street",
            "postcode",
            "postcode",
            "town",
            "town",
            "phone",
            "contact1_phone",
            "email",
            "contact1_email",
            "website",
            "url",
            "latitude",
            "latitude",
            "longitude",
            "longitude");

    /** The keys of the official school statistics (Schulformschlüssel). */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("02", "Grundschule"),
            Map.entry("04", "Hauptschule"),
            Map.entry("06", "Volksschule"),
            Map.entry("08", "Förderschule"),
            Map.entry("10", "Realschule"),
            Map.entry("13", "PRIMUS-Schule"),
            Map.entry("14", "Sekundarschule"),
            Map.entry("15", "Gesamtschule"),
            Map.entry("16", "Gemeinschaftsschule"),
            Map.entry("17", "Freie Waldorfschule"),
            Map.entry("18", "Hiberniaschule"),
            Map.entry("19", "Freie Waldorf-Förderschule"),
            Map.entry("20", "Gymnasium"),
            Map.entry("25", "Weiterbildungskolleg"),
            Map.entry("30", "Berufskolleg"),
            Map.entry("83", "Klinikschule"),
            Map.entry("85", "Förderschule (Realschule)"),
            Map.entry("87", "Förderschule (Gymnasium)"),
            Map.entry("88", "Förderschule (Berufskolleg)"));

    /** Where a line of the register ended: »Förder- schule«, but neither »Haupt- und Realschule« nor a dash. */
    private static final Pattern BROKEN = Pattern.compile(
            "(?<=\\p{Ll})- (?!(?:und|oder|bzw|u|o|i|d|der|des|die|das|für|im|am|an|mit|staatl)\\b)(?=\\p{Ll})");

    private SchoolRegister() {}

    static Set<String> columns() {
        return new LinkedHashSet<>(COLUMNS);
    }

    static String id(String number) {
        return "schule-" + number;
    }

    /** @param former a school that is here already keeps how it is called to ask for it */
    static Cells organisation(Cells register, @Nullable Holding former) {
        var row = new Cells()
                .put(EntryRows.ID, former == null ? id(register.get(NUMBER)) : former.name())
                .put("title", name(register.get("name")))
                .put("form", "school");
        SAME.forEach((from, to) -> row.put(to, register.get(from)));
        var key = register.get("school_form_key");
        row.put("school_form", FORMS.getOrDefault(key.length() == 1 ? "0" + key : key, key));
        if (former == null && (row.has("contact1_phone") || row.has("contact1_email")))
            row.put("contact1_function", "Sekretariat").put("contact1_languages", "de");
        return row;
    }

    static String name(String registered) {
        return BROKEN.matcher(registered).replaceAll("");
    }

    /** The columns of organisations that this head fills. */
    static Set<String> given(Set<String> head, @Nullable Holding former) {
        var given = new LinkedHashSet<>(Set.of(EntryRows.ID, "title", "form"));
        SAME.forEach((from, to) -> {
            if (head.contains(from)) given.add(to);
        });
        if (head.contains("school_form_key")) given.add("school_form");
        if (former == null) given.addAll(List.of("contact1_function", "contact1_languages"));
        return given;
    }

    /** The same problem, its column called as the register calls it. */
    static Problem inItsWords(Problem problem) {
        var column = SAME.entrySet().stream()
                .filter(same -> same.getValue().equals(problem.column()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(
                        switch (problem.column()) {
                            case "title", "place_title" -> "name";
                            case "school_form" -> "school_form_key";
                            default -> problem.column();
                        });
        return new Problem(problem.row(), column, problem.fault(), problem.key(), problem.arguments());
    }

    /** The register is public: a new school is shown at once; one that an editor took back stays away. */
    static State state(@Nullable Holding former) {
        return former == null ? State.PUBLISHED : former.entry().state();
    }
}

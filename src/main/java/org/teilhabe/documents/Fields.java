package org.teilhabe.documents;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.text.Writing;

/** Reads the fields of a form; each that is wrong gets one sentence of its own. */
final class Fields {
    private final Map<String, String> typed;
    private final Faults faults = new Faults();
    private final Set<String> wrong = new HashSet<>();

    Fields(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Letters in NFC, one kind of line break, nothing around it. */
    static String plain(String raw) {
        return Normalizer.normalize(raw.replaceAll("\r\n?", "\n"), Normalizer.Form.NFC)
                .strip();
    }

    String text(String name) {
        return plain(typed.getOrDefault(name, ""));
    }

    String line(String name, int most) {
        var text = lines(name, most).replace('\t', ' ');
        return check(text.indexOf('\n') < 0, name, "field.control") ? text : "";
    }

    String lines(String name, int most) {
        var text = text(name);
        if (!check(Writing.readable(text), name, "field.control")) return "";
        return check(text.codePointCount(0, text.length()) <= most, name, "field.too-long", most) ? text : "";
    }

    String needed(String name, int most) {
        return given(name, line(name, most));
    }

    String neededLines(String name, int most) {
        return given(name, lines(name, most));
    }

    private String given(String name, String text) {
        check(!text.isEmpty(), name, "field.missing");
        return text;
    }

    @Nullable
    LocalDate date(String name) {
        var text = text(name);
        if (text.isEmpty()) return null;
        try {
            if (text.matches("[12][0-9]{3}-[0-9]{2}-[0-9]{2}")) return LocalDate.parse(text);
            var parts = text.split("\\.");
            if (text.matches("[0-9]{1,2}\\.[0-9]{1,2}\\.[12][0-9]{3}"))
                return LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
        } catch (DateTimeException noSuchDay) {
            check(false, name, "field.date");
            return null;
        }
        check(false, name, "field.date");
        return null;
    }

    /** @return whether it is fine; of several faults of a field the first is told */
    boolean check(boolean fine, String name, String key, Object... arguments) {
        if (!fine && wrong.add(name)) faults.check(false, name, key, arguments);
        return fine;
    }

    void rejectIfAny() {
        faults.rejectIfAny();
    }
}

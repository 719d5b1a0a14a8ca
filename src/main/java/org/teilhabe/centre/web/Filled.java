package org.teilhabe.centre.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.Writing;

/** What was typed into a form: read field by field, everything wrong with it refused at once. */
final class Filled {
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200C\\u200D\\u200E\\u200F\\u00AD\\u2066-\\u2069]]");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final DateTimeFormatter GERMAN_DATE = DateTimeFormatter.ofPattern("d.M.uuuu");

    /** No law and no house of today is older. */
    static final int EARLIEST = 1900;

    private static final int LAST_YEAR = 2099;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Rejected.Fault> faults = new ArrayList<>();

    Filled(MultiValueMap<String, String> form) {
        form.forEach((name, all) -> values.put(name, tidy(all.isEmpty() ? null : all.getFirst())));
    }

    private static String tidy(@Nullable String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                        .strip();
    }

    Map<String, String> values() {
        return values;
    }

    String raw(String name) {
        return values.getOrDefault(name, "");
    }

    boolean ticked(String name) {
        return !raw(name).isEmpty();
    }

    /** A plain value such as a name or a street. */
    String line(String name, int longest) {
        var value = raw(name);
        if (value.codePointCount(0, value.length()) > longest) wrong(name, "field.too-long", longest);
        else if (CONTROL.matcher(value).find() || value.indexOf('\n') >= 0) wrong(name, "field.control");
        return value;
    }

    String required(String name, int longest) {
        var value = line(name, longest);
        if (value.isEmpty()) wrong(name, "field.missing");
        return value;
    }

    /** Words that everybody reads: no mail address may stand there. */
    String words(String name, int longest) {
        var value = raw(name);
        if (value.codePointCount(0, value.length()) > longest) wrong(name, "field.too-long", longest);
        else if (CONTROL.matcher(value).find()) wrong(name, "field.control");
        else if (Writing.holdsMail(value)) wrong(name, "centre.text.mail");
        return value;
    }

    String requiredWords(String name, int longest) {
        var value = words(name, longest);
        if (value.isEmpty()) wrong(name, "field.missing");
        return value;
    }

    Text text(String name, int longest) {
        return Text.of(words(name, longest));
    }

    Text requiredText(String name, int longest) {
        return Text.of(requiredWords(name, longest));
    }

    String phone(String name) {
        var value = line(name, 40);
        if (!value.isEmpty() && Phone.read(value).isEmpty()) wrong(name, "field.phone");
        return value;
    }

    String mail(String name) {
        var value = line(name, 254);
        if (!value.isEmpty() && !MAIL.matcher(value).matches()) wrong(name, "field.mail");
        return value;
    }

    String web(String name) {
        var value = line(name, 300);
        if (!value.isEmpty() && !value.matches("https?://[^\\s<>\"]+")) wrong(name, "field.url");
        return value;
    }

    /** Typed as 2026-11-24 or 24.11.2026, in the years a desk plans for. */
    Optional<LocalDate> date(String name) {
        return date(name, 2000);
    }

    /** @param earliest year that makes sense here */
    Optional<LocalDate> date(String name, int earliest) {
        var value = raw(name);
        if (value.isEmpty()) return Optional.empty();
        try {
            var day = value.contains(".") ? LocalDate.parse(value, GERMAN_DATE) : LocalDate.parse(value);
            if (day.getYear() >= earliest && day.getYear() <= LAST_YEAR) return Optional.of(day);
            wrong(name, "centre.date-range", Integer.toString(earliest), Integer.toString(LAST_YEAR));
            return Optional.empty();
        } catch (DateTimeException e) {
            wrong(name, "field.date");
            return Optional.empty();
        }
    }

    Optional<LocalDate> requiredDate(String name) {
        if (raw(name).isEmpty()) wrong(name, "field.missing");
        return date(name);
    }

    /** @param latest month that makes sense here */
    Optional<YearMonth> month(String name, YearMonth latest) {
        var value = raw(name);
        if (value.isEmpty()) return Optional.empty();
        try {
            var month = YearMonth.parse(value);
            if (month.getYear() >= EARLIEST && !month.isAfter(latest)) return Optional.of(month);
            wrong(name, "centre.date-range", Integer.toString(EARLIEST), Integer.toString(latest.getYear()));
            return Optional.empty();
        } catch (DateTimeException e) {
            wrong(name, "centre.month");
            return Optional.empty();
        }
    }

    /** Typed as 9:30, 9.30 or 9; an empty field is the given time. */
    LocalTime time(String name, LocalTime empty) {
        var value = raw(name).replace('.', ':');
        if (value.isEmpty()) return empty;
        try {
            var padded = value.indexOf(':') < 0 ? value + ":00" : value;
            return LocalTime.parse(padded.indexOf(':') == 1 ? "0" + padded : padded);
        } catch (DateTimeException e) {
            wrong(name, "centre.time");
            return empty;
        }
    }

    /** @return null where the field is empty */
    @Nullable
    Double degrees(String name, double limit) {
        var value = raw(name).replace(',', '.');
        if (value.isEmpty()) return null;
        try {
            var degrees = Double.parseDouble(value);
            if (Math.abs(degrees) <= limit) return degrees;
        } catch (NumberFormatException e) {
            // Told below, like a number that is no place on earth.
        }
        wrong(name, "centre.degrees", (int) limit);
        return null;
    }

    int order(String name, int otherwise) {
        var value = raw(name);
        if (value.isEmpty()) return otherwise;
        if (value.matches("\\d{1,3}")) return Integer.parseInt(value);
        wrong(name, "field.number");
        return otherwise;
    }

    /** A field tells one thing that is wrong with it, however often it is read. */
    void wrong(String name, String key, Object... arguments) {
        if (faults.stream().anyMatch(f -> f.field().equals(name))) return;
        faults.add(new Rejected.Fault(name, key, java.util.Arrays.asList(arguments)));
    }

    /** What only others can tell of what was typed, said together with the rest. */
    void also(List<Rejected.Fault> found) {
        found.forEach(f -> wrong(f.field(), f.key(), f.arguments().toArray()));
    }

    void rejectIfAny() {
        if (!faults.isEmpty()) throw new Rejected(faults);
    }
}

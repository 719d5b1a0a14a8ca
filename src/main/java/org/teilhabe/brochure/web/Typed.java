package org.teilhabe.brochure.web;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.util.MultiValueMap;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.text.Writing;

/** What was typed into a form of the guide; everything wrong with it is refused at once. */
final class Typed {
    private static final DateTimeFormatter GERMAN_DATE =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final MultiValueMap<String, String> form;
    private final Faults faults = new Faults();

    Typed(MultiValueMap<String, String> form) {
        this.form = form;
    }

    String raw(String name) {
        var typed = form.getFirst(name);
        return typed == null
                ? ""
                : Normalizer.normalize(typed.replace("\r\n", "\n"), Normalizer.Form.NFC)
                        .strip();
    }

    boolean has(String name) {
        return form.containsKey(name);
    }

    List<String> all(String name) {
        return form.getOrDefault(name, List.of());
    }

    /** One line that everybody may read: no mail address stands in it. */
    String line(String name, int longest) {
        var text = area(name, longest);
        faults.check(text.indexOf('\n') < 0, name, "field.control");
        return text;
    }

    String area(String name, int longest) {
        var text = raw(name);
        if (text.codePointCount(0, text.length()) > longest) faults.check(false, name, "field.too-long", longest);
        else if (!Writing.readable(text)) faults.check(false, name, "field.control");
        else faults.check(!Writing.holdsMail(text), name, "brochure.desk.no-mail");
        return text;
    }

    String required(String name, int longest) {
        var text = line(name, longest);
        faults.check(!text.isEmpty(), name, "field.missing");
        return text;
    }

    LocalDate date(String name, LocalDate instead) {
        var text = raw(name);
        try {
            var day = text.contains(".") ? LocalDate.parse(text, GERMAN_DATE) : LocalDate.parse(text);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
        } catch (DateTimeException e) {
            // Said below, like a year that nobody plans for.
        }
        faults.check(false, name, text.isEmpty() ? "field.missing" : "field.date");
        return instead;
    }

    /** One of the offered words, else a fault. */
    <T> T choice(String name, Map<String, T> offered, T instead) {
        var chosen = offered.get(raw(name));
        faults.check(chosen != null, name, "field.choice");
        return chosen == null ? instead : chosen;
    }

    /** Several of the offered words, in the order of the offer. */
    List<String> choices(String name, List<String> offered) {
        faults.check(offered.containsAll(all(name)), name, "field.choice");
        return offered.stream().filter(all(name)::contains).toList();
    }

    /** A whole number up to the most, empty where nothing was typed. */
    Optional<Integer> number(String name, int most) {
        var text = raw(name);
        if (text.isEmpty()) return Optional.empty();
        var fine = text.matches("\\d{1,4}") && Integer.parseInt(text) <= most;
        faults.check(fine, name, "field.number");
        return fine ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** What somebody wrote in each of the languages, by tag; what is empty is left out. */
    Map<String, String> byLanguage(String name, List<String> languages, Function<String, String> read) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : languages) {
            var text = read.apply(name + "." + language);
            if (!text.isEmpty()) texts.put(language, text);
        }
        return texts;
    }

    Faults faults() {
        return faults;
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }
}

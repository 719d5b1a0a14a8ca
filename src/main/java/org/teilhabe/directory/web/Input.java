package org.teilhabe.directory.web;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.Writing;

/** Reads a form and gathers what is wrong with it, so that all of it is said at once. */
final class Input {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final String MAIL = "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}";

    private final Form form;
    private final List<Rejected.Fault> faults = new ArrayList<>();

    Input(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    void fault(String name, String key, Object... arguments) {
        faults.add(new Rejected.Fault(name, key, Arrays.asList(arguments)));
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    void rejectIfFaulty() {
        if (faulty()) throw new Rejected(faults);
    }

    boolean ticked(String name) {
        return form.has(name, "true");
    }

    /** One line of text; breaks become spaces. No mail address, for everybody reads it. */
    String line(String name, int longest) {
        var text = typed(name, longest);
        if (Writing.holdsMail(text)) fault(name, "directory.form.no-mail");
        return text;
    }

    private String typed(String name, int longest) {
        return checked(name, form.get(name).replaceAll("\\s+", " ").strip(), longest);
    }

    String lines(String name, int longest) {
        return checked(
                name, form.get(name).replace("\r\n", "\n").replace('\r', '\n').strip(), longest);
    }

    @Nullable
    String optional(String name, int longest) {
        var text = line(name, longest);
        return text.isEmpty() ? null : text;
    }

    private String checked(String name, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) fault(name, "directory.form.too-long", longest, length);
        else if (!Writing.readable(text)) {
            fault(name, "directory.form.unreadable");
            return "";
        }
        return text;
    }

    /** Typed as 2026-11-24 or 24.11.2026. */
    @Nullable
    LocalDate date(String name) {
        var text = line(name, 40);
        if (text.isEmpty()) return null;
        try {
            var day = text.contains(".") ? LocalDate.parse(text.replace(" ", ""), GERMAN) : LocalDate.parse(text);
            if (!day.isBefore(EARLIEST) && day.isBefore(LATEST)) return day;
            fault(name, "directory.form.date-range");
        } catch (DateTimeException e) {
            fault(name, "directory.form.date");
        }
        return null;
    }

    /** Typed as 9:30, 9.30 or 9. */
    @Nullable
    LocalTime time(String name) {
        var text = line(name, 20);
        if (text.isEmpty()) return null;
        try {
            var clock = text.replaceFirst("(?i)\\s*uhr$", "").replace('.', ':');
            if (clock.matches("\\d{1,2}")) clock += ":00";
            return LocalTime.parse(clock.matches("\\d:.*") ? "0" + clock : clock);
        } catch (DateTimeException e) {
            fault(name, "directory.form.time");
            return null;
        }
    }

    @Nullable
    Integer number(String name, int least, int most) {
        var text = line(name, 20);
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) return number;
        }
        fault(name, "directory.form.number", least, most);
        return null;
    }

    /** A number the form carries unseen, such as a version: another than we wrote is no slip of anybody's. */
    int carried(String name, int otherwise) {
        var text = form.get(name);
        if (text.isEmpty()) return otherwise;
        if (text.matches("\\d{1,9}")) return Integer.parseInt(text);
        throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    @Nullable
    BigDecimal money(String name) {
        var text = line(name, 20);
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,6}([.,]\\d{1,2})?")) return new BigDecimal(text.replace(',', '.'));
        fault(name, "directory.form.money");
        return null;
    }

    /** Degrees on earth. */
    @Nullable
    Double degrees(String name, int most) {
        var text = line(name, 40).replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            var degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= most) return degrees;
        }
        fault(name, "directory.form.degrees", most);
        return null;
    }

    /** A web address, https only. */
    @Nullable
    String url(String name) {
        var text = optional(name, 500);
        if (text == null) return null;
        try {
            var uri = new URI(text);
            var host = uri.getHost();
            if ("https".equals(uri.getScheme()) && host != null && host.contains(".") && uri.getUserInfo() == null)
                return text;
        } catch (URISyntaxException e) {
            // said below, like every other address that is none
        }
        fault(name, "directory.form.url.wrong");
        return null;
    }

    @Nullable
    String phone(String name) {
        var text = optional(name, 40);
        if (text != null && Phone.read(text).isEmpty()) fault(name, "directory.form.phone.wrong");
        return text;
    }

    @Nullable
    String mail(String name) {
        var text = typed(name, 200);
        if (!text.isEmpty() && !text.matches(MAIL)) fault(name, "directory.form.mail");
        return text.isEmpty() ? null : text;
    }

    /** One of a list; what is not on it is refused, an empty choice is null. */
    <T> @Nullable T choice(String name, Function<String, T> reader) {
        return one(name, form.get(name).strip(), reader);
    }

    <T> List<T> choices(String name, Function<String, T> reader) {
        var chosen = new ArrayList<T>();
        for (var word : form.all(name)) {
            var one = one(name, word.strip(), reader);
            if (one != null && !chosen.contains(one)) chosen.add(one);
        }
        return chosen;
    }

    private <T> @Nullable T one(String name, String word, Function<String, T> reader) {
        if (word.isEmpty()) return null;
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException e) {
            fault(name, "directory.form.choice");
            return null;
        }
    }

    /** The id of another entry; whether there is one is asked later, for all together. */
    @Nullable
    EntryId reference(String name) {
        return choice(name, word -> new EntryId(UUID.fromString(word)));
    }
}

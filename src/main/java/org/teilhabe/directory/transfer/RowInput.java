package org.teilhabe.directory.transfer;

import java.math.BigDecimal;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.text.Writing;
import org.teilhabe.platform.time.Hours;

/**
 * Reads one row and gathers what is wrong with it. What the house has kept already is taken as it is, also where a rule
 * has become stricter since.
 */
final class RowInput {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern GERMAN_DATE = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern MAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");
    private static final Pattern WEB = Pattern.compile(
            "(?<scheme>https?://)(?<host>[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+)(?<rest>(?::\\d{1,5})?(?:[/?#].*)?)");
    /** UTF-8 that somebody has read as Windows-1252: »fÃ¼r«. */
    private static final Pattern GARBLED = Pattern.compile("Ã[¤¶¼„–œŸ©¨]|â€[žœ“™]");

    private static final Set<String> YES = Set.of("ja", "yes", "true", "wahr", "x", "1");
    private static final Set<String> NO = Set.of("", "nein", "no", "false", "falsch", "0");

    private final int row;
    private final Cells cells;
    private final Cells former;
    private final boolean lenient;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param cells the row, completed by what there is already
     * @param former what there is already
     * @param lenient what cannot be used is left out with a hint, instead of refusing the row
     */
    RowInput(int row, Cells cells, Cells former, boolean lenient) {
        this.row = row;
        this.cells = cells;
        this.former = former;
        this.lenient = lenient;
    }

    int row() {
        return row;
    }

    List<Problem> problems() {
        return problems;
    }

    boolean faulty() {
        return problems.stream().anyMatch(Problem::fault);
    }

    /** The same row seen under other names. */
    RowInput with(Cells others, Cells formerOthers) {
        return new RowInput(row, others, formerOthers, lenient);
    }

    void fault(String column, String key, Object... arguments) {
        problem(column, true, key, arguments);
    }

    void hint(String column, String key, Object... arguments) {
        problem(column, false, key, arguments);
    }

    /** A value that cannot be used: fault, or where the file is somebody else's a hint. */
    private void unusable(String column, String key, Object... arguments) {
        problem(column, !lenient, key, arguments);
    }

    private void problem(String column, boolean fault, String key, Object... arguments) {
        var words = Arrays.stream(arguments).map(Object::toString).toList();
        problems.add(new Problem(row, column, fault, "transfer.problem." + key, words));
    }

    String cell(String column) {
        return cells.get(column);
    }

    boolean asItWas(String column) {
        return cells.get(column).equals(former.get(column));
    }

    Cells former() {
        return former;
    }

    /** One line of text; breaks become spaces. No mail address, for everybody reads it. */
    String line(String column, int longest) {
        var text = typed(column, longest);
        if (!asItWas(column) && Writing.holdsMail(text)) fault(column, "no-mail");
        return text;
    }

    private String typed(String column, int longest) {
        if (asItWas(column)) return cells.get(column);
        return checked(column, cells.get(column).replaceAll("\\s+", " ").strip(), longest);
    }

    String lines(String column, int longest) {
        if (asItWas(column)) return cells.get(column);
        return checked(column, cells.get(column).strip(), longest);
    }

    @Nullable
    String optional(String column, int longest) {
        var text = line(column, longest);
        return text.isEmpty() ? null : text;
    }

    private String checked(String column, String text, int longest) {
        var length = text.codePointCount(0, text.length());
        if (length > longest) {
            fault(column, "too-long", longest, length);
            return "";
        }
        if (!Writing.readable(text) || GARBLED.matcher(text).find()) {
            fault(column, "unreadable");
            return "";
        }
        return text;
    }

    @Nullable
    LocalDate date(String column) {
        var text = line(column, 60);
        if (text.isEmpty()) return null;
        var day = day(text.replaceFirst("[T ]00:00(:00)?$", ""));
        if (day == null) fault(column, "date", text);
        else if (outOfRange(day) && !asItWas(column)) fault(column, "date-range", text);
        return day;
    }

    /** {@code 2026-09-01T15:00}, {@code 2026-09-01 15:00} or {@code 1.9.2026 15:00}. */
    @Nullable
    LocalDateTime moment(String column) {
        var text = line(column, 60);
        if (text.isEmpty()) return null;
        var moment = moment(column, text);
        if (moment == null) fault(column, "moment", text);
        return moment;
    }

    /** For parts of a cell. */
    @Nullable
    LocalDateTime moment(String column, String text) {
        var parts = text.strip().split("[T ]+", 2);
        var day = day(parts[0]);
        if (day == null || parts.length < 2) return null;
        if (outOfRange(day) && !asItWas(column)) fault(column, "date-range", text);
        try {
            return day.atTime(LocalTime.parse(parts[1].matches("\\d:.*") ? "0" + parts[1] : parts[1]));
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate day(String text) {
        try {
            var iso = DATE.matcher(text);
            if (iso.matches()) return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
            var german = GERMAN_DATE.matcher(text);
            if (german.matches())
                return LocalDate.of(number(german.group(3)), number(german.group(2)), number(german.group(1)));
            return null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static boolean outOfRange(LocalDate day) {
        return day.isBefore(EARLIEST) || !day.isBefore(LATEST);
    }

    @Nullable
    Integer number(String column, int least, int most) {
        var text = line(column, 40);
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,9}")) {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most || asItWas(column)) return number;
        }
        fault(column, "number", least, most);
        return null;
    }

    @Nullable
    BigDecimal money(String column) {
        var text = line(column, 40).replaceFirst("\\s*(€|EUR|Euro)$", "");
        if (text.isEmpty()) return null;
        if (text.matches("\\d{1,6}([.,]\\d{1,2})?")) return new BigDecimal(text.replace(',', '.'));
        fault(column, "money", text);
        return null;
    }

    /** Degrees on earth. */
    @Nullable
    Double degrees(String column, int most) {
        var text = line(column, 40).replace(',', '.');
        if (text.isEmpty()) return null;
        if (text.matches("-?\\d{1,3}(\\.\\d{1,20})?")) {
            var degrees = Double.parseDouble(text);
            if (Math.abs(degrees) <= most) return degrees;
        }
        unusable(column, "degrees", most);
        return null;
    }

    /** A web address, a name with umlauts in the form machines know; one without https is taken as it is, with a hint. */
    @Nullable
    String url(String column) {
        var text = optional(column, 500);
        if (text == null || asItWas(column)) return text;
        var address = WEB.matcher(text);
        var plain = address.matches() ? ascii(address) : null;
        if (plain == null) {
            unusable(column, "url", text);
            return null;
        }
        if (plain.startsWith("http:") && !lenient) hint(column, "url-plain");
        return plain;
    }

    private static @Nullable String ascii(Matcher address) {
        try {
            return new URI(address.group("scheme") + IDN.toASCII(address.group("host")) + address.group("rest"))
                    .toASCIIString();
        } catch (IllegalArgumentException | URISyntaxException e) {
            return null;
        }
    }

    @Nullable
    String phone(String column) {
        var text = optional(column, 40);
        if (text == null || asItWas(column) || Phone.read(text).isPresent()) return text;
        unusable(column, "phone", text);
        return null;
    }

    @Nullable
    String mail(String column) {
        var text = typed(column, 200);
        if (text.isEmpty()) return null;
        if (asItWas(column) || MAIL.matcher(text).matches()) return text;
        unusable(column, "mail", text);
        return null;
    }

    boolean yes(String column) {
        var text = line(column, 20).toLowerCase(java.util.Locale.ROOT);
        if (!YES.contains(text) && !NO.contains(text)) fault(column, "yes-no");
        return YES.contains(text);
    }

    @Nullable
    Hours hours(String column) {
        try {
            return HoursText.read(line(column, 400));
        } catch (IllegalArgumentException e) {
            fault(column, "hours", cells.get(column));
            return null;
        }
    }

    /** One word of a list. */
    <T> @Nullable T choice(String column, Function<String, T> reader, List<String> allowed) {
        return one(column, line(column, 100), reader, allowed);
    }

    <T> List<T> choices(String column, Function<String, T> reader, List<String> allowed) {
        var chosen = new ArrayList<T>();
        for (var word : words(column)) {
            var one = one(column, word, reader, allowed);
            if (one != null && !chosen.contains(one)) chosen.add(one);
        }
        return chosen;
    }

    private <T> @Nullable T one(String column, String word, Function<String, T> reader, List<String> allowed) {
        if (word.isEmpty()) return null;
        try {
            return reader.apply(word);
        } catch (IllegalArgumentException e) {
            fault(column, "choice", word, String.join(", ", allowed));
            return null;
        }
    }

    /** The parts of a cell with several values. */
    List<String> words(String column) {
        return split(line(column, 4_000));
    }

    static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .distinct()
                .toList();
    }

    /** Words that must be known, unless they were there before. */
    List<String> known(String column, Predicate<String> known, String what, Unknowns unknowns) {
        var before = split(former.get(column));
        var all = words(column);
        for (var word : all)
            if (!known.test(word) && !before.contains(word)) {
                fault(column, "unknown." + what, word);
                unknowns.add(what, word);
            }
        return all;
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}

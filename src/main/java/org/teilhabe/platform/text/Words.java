package org.teilhabe.platform.text;

import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the interface in one language: messages, dates, times and money as people there write them. */
public final class Words {
    private final PortalLanguage language;
    private final Map<String, String> messages;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final DateTimeFormatter date;
    private final DateTimeFormatter fullDate;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter time;
    private final DateTimeFormatter monthYear;
    private final DateTimeFormatter dayMonth;

    Words(PortalLanguage language, Map<String, String> messages) {
        this.language = language;
        this.messages = messages;
        var locale = language.locale();
        this.date = DateTimeFormatter.ofLocalizedDate(abbreviates() ? FormatStyle.MEDIUM : FormatStyle.LONG)
                .localizedBy(locale);
        this.fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale);
        this.longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(locale);
        this.monthYear = DateTimeFormatter.ofLocalizedPattern("yMMMM").localizedBy(locale);
        this.dayMonth = DateTimeFormatter.ofLocalizedPattern("MMMMd").localizedBy(locale);
        this.shortDay = DateTimeFormatter.ofLocalizedPattern("MMMEd").localizedBy(locale);
        this.time = DateTimeFormatter.ofPattern(
                language == PortalLanguage.DE || language == PortalLanguage.LEICHT ? "H.mm" : "HH:mm", locale);
    }

    public PortalLanguage language() {
        return language;
    }

    public String tag() {
        return language.tag();
    }

    public boolean knows(String key) {
        return messages.containsKey(key);
    }

    /** @return the message; an unknown key is a programmer's mistake and fails */
    public String get(String key) {
        var found = messages.get(key);
        if (found == null) throw new IllegalArgumentException("No message " + key + " in " + language.tag());
        return found.indexOf('{') < 0 && found.indexOf('\'') < 0 ? found : get(key, new Object[0]);
    }

    /** ICU message format: {@code {0}}, {@code {0, plural, one {…} other {…}}}; a single apostrophe is doubled. */
    public String get(String key, Object... arguments) {
        var format = formats.computeIfAbsent(key, this::parse);
        var spoken = Quoting.within(messages.getOrDefault(key, ""), language, arguments);
        synchronized (format) {
            return format.format(spoken);
        }
    }

    /** What is said of a field, after its name: »Mail: Das ist keine Adresse.«, »Was stimmt nicht? Wählen Sie …« */
    public String named(String label, String sentence) {
        if (label.isEmpty()) return sentence;
        var asks = "?؟:!".indexOf(label.charAt(label.length() - 1)) >= 0;
        return label + (asks ? " " : language == PortalLanguage.FR ? "\u00a0: " : ": ") + sentence;
    }

    /** As at the beginning of a label: »Kostenlos«, in Turkish »İ« for »i«. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    private MessageFormat parse(String key) {
        var found = messages.get(key);
        if (found == null) throw new IllegalArgumentException("No message " + key + " in " + language.tag());
        return new MessageFormat(found, ULocale.forLocale(language.locale()));
    }

    /** 24. Nov. 2026 */
    public String date(TemporalAccessor day) {
        return date.format(day);
    }

    /** 24. November 2026 */
    public String fullDate(LocalDate day) {
        return fullDate.format(day);
    }

    /** Dienstag, 24. November 2026 */
    public String longDate(TemporalAccessor day) {
        return own(longDate.format(day));
    }

    /** 15.30 in German, 15:30 elsewhere; German drops a full hour's minutes: 15 */
    public String time(LocalTime at) {
        var german = language == PortalLanguage.DE || language == PortalLanguage.LEICHT;
        return german && at.getMinute() == 0 ? Integer.toString(at.getHour()) : time.format(at);
    }

    /** Di, 24.11. in German, çarşem, 25.11. in Kurmanji; weekday, day and month in the language's own way elsewhere. */
    public String shortDay(LocalDate day) {
        var inNumbers = language == PortalLanguage.DE || language == PortalLanguage.LEICHT || !abbreviates();
        if (!inNumbers) return own(shortDay.format(day));
        return weekday(day, TextStyle.SHORT_STANDALONE) + ", " + day.getDayOfMonth() + "." + day.getMonthValue() + ".";
    }

    public String weekday(LocalDate day, TextStyle style) {
        return weekday(day.getDayOfWeek(), style);
    }

    public String weekday(DayOfWeek day, TextStyle style) {
        return own(day.getDisplayName(readable(style), language.locale()));
    }

    /** Unicode's data have another apostrophe in Ukrainian than our texts and every keyboard: пʼятниця. */
    private static String own(String written) {
        return written.replace('ʼ', '’');
    }

    public String month(LocalDate day, TextStyle style) {
        return day.getMonth().getDisplayName(readable(style), language.locale());
    }

    /** Nobody reads the three consonants to which Unicode's data cut Kurmanji's days and months: çşm, brf. */
    private boolean abbreviates() {
        return language != PortalLanguage.KMR;
    }

    private TextStyle readable(TextStyle style) {
        if (abbreviates()) return style;
        return style.isStandalone() ? TextStyle.FULL_STANDALONE : TextStyle.FULL;
    }

    /** 25. November */
    public String dayMonth(LocalDate day) {
        return dayMonth.format(day);
    }

    /** Mai 2013 */
    public String monthYear(YearMonth month) {
        return monthYear.format(month);
    }

    /** 12,50 € in the language's own way; in Arabic letters the word, as every note beside it has it. */
    public String money(BigDecimal amount) {
        if (language.rightToLeft()) {
            var whole = NumberFormat.getNumberInstance(Locale.GERMANY);
            whole.setMinimumFractionDigits(2);
            whole.setMaximumFractionDigits(2);
            return whole.format(amount) + "\u00a0" + (language == PortalLanguage.AR ? "يورو" : "یورو");
        }
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(amount);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /** What a file weighs: 830 kB, 3,1 MB. */
    public String size(long bytes) {
        var mega = bytes >= 1_000_000;
        var number = mega ? Math.round(bytes / 100_000.0) / 10.0 : Math.max(1, Math.round(bytes / 1000.0));
        var unit = mega ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE;
        return MeasureFormat.getInstance(ULocale.forLocale(language.locale()), MeasureFormat.FormatWidth.SHORT)
                .format(new Measure(number, unit));
    }

    /** A distance in round numbers: 500 m, from a thousand on 2 km. */
    public String distance(int metres) {
        var locale = ULocale.forLocale(language.locale());
        var measure = metres < 1000
                ? new Measure(metres, MeasureUnit.METER)
                : new Measure(metres / 1000, MeasureUnit.KILOMETER);
        var shortIsLatin = language == PortalLanguage.FA || language == PortalLanguage.BG;
        var width = shortIsLatin ? MeasureFormat.FormatWidth.WIDE : MeasureFormat.FormatWidth.SHORT;
        return MeasureFormat.getInstance(locale, width).format(measure);
    }

    /** The name of another language in this one, by our own word where Java has none; the tag where nobody has named it. */
    public String languageName(String tag) {
        var code = spoken(Locale.forLanguageTag(tag));
        var own = messages.get("language." + code);
        if (own != null) return own;
        var name = Locale.of(code).getDisplayLanguage(language.locale());
        return name.isEmpty() ? tag : own(name);
    }

    /** Some languages have two tags. */
    private static String spoken(Locale named) {
        return switch (named.getLanguage()) {
            case "fa" -> named.getCountry().equals("AF") ? "prs" : "fa";
            case "rmy" -> "rom";
            case "diq", "kiu" -> "zza";
            default -> named.getLanguage();
        };
    }
}

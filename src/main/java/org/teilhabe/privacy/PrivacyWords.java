package org.teilhabe.privacy;

import java.text.ParsePosition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.text.Words;

/** How the desk says periods, moments and what the modules declare. */
@Component
class PrivacyWords {
    private static final Pattern ROLE = Pattern.compile("(?<=[+−])[A-Z]+");
    private static final Pattern TRANSLATED = Pattern.compile("\\.(translated|translation-\\w+)$");

    private final Clock clock;

    PrivacyWords(Clock clock) {
        this.clock = clock;
    }

    String period(Words words, Period period) {
        var parts = new ArrayList<String>();
        if (period.getYears() > 0) parts.add(words.get("privacy.period.years", period.getYears()));
        if (period.getMonths() > 0) parts.add(words.get("privacy.period.months", period.getMonths()));
        if (period.getDays() > 0) parts.add(words.get("privacy.period.days", period.getDays()));
        return String.join(" ", parts);
    }

    String moment(Words words, Instant at) {
        var local = at.atZone(clock.getZone());
        return words.get("privacy.moment", words.date(local), words.time(local.toLocalTime()));
    }

    String about(Words words, Processing processing, String part) {
        return words.get("data.processing." + processing.key() + "." + part);
    }

    /** The column's own name where nobody has given it another. */
    String label(Words words, String table, String column) {
        var key = "data.column." + table + "." + column;
        return words.knows(key) ? words.get(key) : column;
    }

    /**
     * Codes and moments as people say them: roles, deeds and kinds of records as the rest of the desk does, others
     * where somebody has said how: {@code data.value.<table>.<column>.<value>}.
     */
    String value(Words words, PersonalRecord record, String column) {
        var value = record.values().getOrDefault(column, "");
        var own = "data.value." + record.table() + "." + column + "." + value;
        if (words.knows(own)) return words.get(own);
        return switch (column) {
            case "language" -> words.languageName(value);
            case "role" ->
                Arrays.stream(value.split(", "))
                        .map(role -> known(words, "identity.role." + role, role))
                        .collect(Collectors.joining(", "));
            case "deed" -> known(words, "audit.deed." + value, value);
            case "subject_kind" -> known(words, "audit.subject." + value, value);
            case "detail" -> detail(words, record.values().getOrDefault("deed", ""), value);
            default -> said(words, value);
        };
    }

    /** Texts that people wrote may look like anything: only what really is a moment is said as one. */
    private String said(Words words, String value) {
        var end = new ParsePosition(0);
        var moment = DateTimeFormatter.ISO_INSTANT.parseUnresolved(value, end);
        return moment != null && end.getIndex() == value.length() ? moment(words, Instant.parse(value)) : value;
    }

    private static String detail(Words words, String deed, String detail) {
        var key = "audit.detail." + deed + "." + detail;
        if (words.knows(key)) return words.get(key);
        if (TRANSLATED.matcher(deed).find()) return words.languageName(detail);
        return ROLE.matcher(detail).replaceAll(role -> known(words, "identity.role." + role.group(), role.group()));
    }

    private static String known(Words words, String key, String otherwise) {
        return words.knows(key) ? words.get(key) : otherwise;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.teilhabe.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.text.Words;

/** How the desk says periods, moments and what the modules declare. */
@Component
class PrivacyWords {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

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

    /** Codes and moments as people say them, where somebody has said how: {@code data.value.<table>.<column>.<value>}. */
    String value(Words words, String table, String column, String value) {
        var key = "data.value." + table + "." + column + "." + value;
        if (words.knows(key)) return words.get(key);
        if (column.equals("deed") && words.knows("audit.deed." + value)) return words.get("audit.deed." + value);
        if (column.equals("language")) return words.languageName(value);
        return MOMENT.matcher(value).matches() ? moment(words, Instant.parse(value)) : value;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.teilhabe.platform.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Regelzeiten«: the week of an office or an offer. In files and JSON it reads
 * {@code {rules: […], holidays: closed, appointment: true}}.
 */
public record Hours(List<Rule> rules, boolean closedOnHolidays, boolean byAppointment) {
    public static final Hours NONE = new Hours(List.of(), true, false);

    public Hours {
        rules = List.copyOf(rules);
    }

    /** Nothing is said, not even »by appointment«. */
    public boolean unknown() {
        return rules.isEmpty() && !byAppointment;
    }

    /** What the week says of a weekday, in order of time, touching and overlapping spans joined. */
    public List<Span> on(DayOfWeek day) {
        return Spans.joined(rules.stream()
                .filter(r -> r.days().contains(day))
                .map(Rule::span)
                .sorted(Comparator.comparing(Span::from))
                .toList());
    }

    /** Hours as they are written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Written(
            @Nullable List<Rule> rules,
            @Nullable String holidays,
            @Nullable Boolean appointment) {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Hours read(Written written) {
        var rules = written.rules() == null ? List.<Rule>of() : written.rules();
        return new Hours(rules, !"open".equals(written.holidays()), Boolean.TRUE.equals(written.appointment()));
    }

    @JsonValue
    Written written() {
        return new Written(rules, closedOnHolidays ? "closed" : "open", byAppointment);
    }
}

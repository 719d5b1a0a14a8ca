package org.teilhabe.directory.transfer;

import java.util.ArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Notation;

/** Opening hours in one cell: {@code Mo–Do 9–16, Fr 9–12.30; nach Vereinbarung; auch an Feiertagen}. */
final class HoursText {
    private static final String APPOINTMENT = "nach Vereinbarung";
    private static final String HOLIDAYS = "auch an Feiertagen";
    private static final Pattern SAYS_APPOINTMENT =
            said("(?:nur )?(?:nach|mit) (?:vereinbarung|termin)|by appointment");
    private static final Pattern SAYS_HOLIDAYS = said("auch an feiertagen|also on (?:public )?holidays");

    private HoursText() {}

    static String write(@Nullable Hours hours) {
        if (hours == null) return "";
        var parts = new ArrayList<String>();
        if (!hours.rules().isEmpty()) parts.add(Notation.write(hours.rules()));
        if (hours.byAppointment()) parts.add(APPOINTMENT);
        if (!hours.closedOnHolidays()) parts.add(HOLIDAYS);
        return String.join("; ", parts);
    }

    /** @return null where the text is blank; @throws IllegalArgumentException where it is not understood */
    static @Nullable Hours read(String text) {
        var appointment = SAYS_APPOINTMENT.matcher(text).find();
        var holidays = SAYS_HOLIDAYS.matcher(text).find();
        var times = SAYS_HOLIDAYS
                .matcher(SAYS_APPOINTMENT.matcher(text).replaceAll(";"))
                .replaceAll(";");
        var rules = Notation.read(times).orElseThrow(() -> new IllegalArgumentException(text));
        return rules.isEmpty() && !appointment && !holidays ? null : new Hours(rules, !holidays, appointment);
    }

    private static Pattern said(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}

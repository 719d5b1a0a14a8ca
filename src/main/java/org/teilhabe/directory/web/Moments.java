package org.teilhabe.directory.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.teilhabe.platform.text.Words;

/** Points in time as people say them: »heute, 7.12 Uhr«, »gestern«, »20. Nov. 2026«. */
record Moments(Words words, Clock clock) {
    String say(Instant at) {
        var local = at.atZone(clock.getZone());
        var time = words.get("time.clock", words.time(local.toLocalTime()));
        return words.get("directory.desk.when", day(local.toLocalDate()), time);
    }

    String day(LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.equals(today)) return words.get("directory.desk.today");
        if (day.equals(today.minusDays(1))) return words.get("directory.desk.yesterday");
        return words.date(day);
    }

    /** 8.31 Uhr */
    String time(Instant at) {
        return words.get("time.clock", words.time(at.atZone(clock.getZone()).toLocalTime()));
    }
}

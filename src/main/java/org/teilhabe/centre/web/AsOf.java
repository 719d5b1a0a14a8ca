package org.teilhabe.centre.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;

/**
 * The day whose state somebody asks to see.
 *
 * @param unreadable whether what was asked is no day of ours: then it is today, and the page says so
 */
record AsOf(LocalDate day, boolean unreadable) {
    static AsOf of(String typed, Clock clock) {
        var read = new Filled(new LinkedMultiValueMap<>(Map.of("am", List.of(typed)))).date("am");
        return new AsOf(read.orElseGet(() -> LocalDate.now(clock)), read.isEmpty() && !typed.isBlank());
    }
}

package org.teilhabe.portal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Position;
import org.teilhabe.directory.Schedule;

/**
 * »Kalendereintrag«: an event as it stands in a calendar file, its words in one language.
 *
 * @param sequence rises with every published change
 * @param language tag of the language the title is really in
 * @param description plain text
 * @param location one line, empty where unknown
 * @param conference where it takes place online; null for nowhere
 */
record CalendarEvent(
        UUID id,
        int sequence,
        Instant created,
        Instant changed,
        Schedule schedule,
        String title,
        String language,
        String description,
        String location,
        @Nullable Position position,
        @Nullable String conference,
        String url,
        List<String> categories) {}

package org.teilhabe.portal;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.web.PublicShell;

/** An event in the words of schema.org: the date the page is about, with its offset from UTC. */
@Component
class EventData {
    private static final String SCHEMA = "https://schema.org/";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final EntryData data;

    EventData(EntryData data) {
        this.data = data;
    }

    /** @return nothing where no date is left */
    @org.jspecify.annotations.Nullable
    String event(EventPages.Found found, EntryWords words, PublicShell shell) {
        var shown = found.shown();
        if (shown.isEmpty()) return null;
        var date = shown.get();
        var event = found.event();
        var facts = found.facts();
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@type", "Event");
        thing.put("@id", EntryData.id(shell, event.id()) + "-" + date.day());
        thing.put("name", event.title().value());
        EntryData.put(thing, "description", event.text(TextField.SUMMARY).value());
        thing.put("url", shell.canonical());
        thing.put("inLanguage", words.words().tag());
        thing.put("startDate", instant(date.start()));
        thing.put("endDate", instant(date.end()));
        status(thing, date, found);
        place(thing, found, shell);
        var provider = facts.provider() == null ? null : found.others().get(facts.provider());
        if (provider != null) thing.put("organizer", EntryData.organisation(provider, shell));
        var cost = facts.common().cost();
        if (cost != null) thing.put("isAccessibleForFree", cost.kind() == Cost.Kind.FREE);
        if (facts.capacity() != null) thing.put("maximumAttendeeCapacity", facts.capacity());
        return data.write(thing);
    }

    private static void status(Map<String, Object> thing, Happening date, EventPages.Found found) {
        var from = date.insteadOf();
        thing.put(
                "eventStatus",
                SCHEMA + (date.cancelled() ? "EventCancelled" : from != null ? "EventRescheduled" : "EventScheduled"));
        if (from != null)
            thing.put(
                    "previousStartDate",
                    instant(from.atTime(found.facts().schedule().start().toLocalTime())));
    }

    private static void place(Map<String, Object> thing, EventPages.Found found, PublicShell shell) {
        var facts = found.facts();
        var place = facts.place() == null ? null : found.others().get(facts.place());
        var online = facts.onlineUrl();
        if (place != null) thing.put("location", EntryData.place(place, shell));
        else if (online != null) thing.put("location", Map.of("@type", "VirtualLocation", "url", online));
        thing.put(
                "eventAttendanceMode",
                SCHEMA
                        + (online == null
                                ? "OfflineEventAttendanceMode"
                                : place == null ? "OnlineEventAttendanceMode" : "MixedEventAttendanceMode"));
    }

    private static String instant(LocalDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(BERLIN));
    }
}

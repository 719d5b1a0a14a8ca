package org.teilhabe.portal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ExDate;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import org.teilhabe.directory.Schedule;

/** »Kalenderdatei« by RFC 5545 and 7986: what calendars subscribe to. No method, no attendees, no mail address. */
final class CalendarFile {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Duration REFRESH = Duration.ofHours(6);
    private static final int LONGEST_LINE = 75;
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8})(?:T(\\d{6})(Z)?)?", Pattern.CASE_INSENSITIVE);

    /** The clocks' rule as it has been since 1996; no event of ours is older. */
    private static final String ZONE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Teilhabe//Zone//DE
            BEGIN:VTIMEZONE
            TZID:Europe/Berlin
            BEGIN:DAYLIGHT
            TZNAME:CEST
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            DTSTART:19810329T020000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            BEGIN:STANDARD
            TZNAME:CET
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            DTSTART:19961027T030000
            RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
            END:STANDARD
            END:VTIMEZONE
            END:VCALENDAR
            """;

    private final String language;
    private final List<Property> head = new ArrayList<>();
    private final List<CalendarComponent> parts = new ArrayList<>();

    /** @param url address of the page people read instead */
    CalendarFile(String name, String description, String language, String url) {
        this.language = language;
        head.add(new Version(new ParameterList(), Version.VALUE_2_0));
        head.add(new ProdId("-//Teilhabe//Integrationsportal//" + language.toUpperCase(java.util.Locale.ROOT)));
        head.add(new CalScale(CalScale.VALUE_GREGORIAN));
        head.add(new Name(spoken(language), name));
        head.add(new XProperty("X-WR-CALNAME", name));
        head.add(new Description(spoken(language), description));
        head.add(new Url(java.net.URI.create(url)));
        head.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        head.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        parts.add(zone());
    }

    void add(CalendarEvent event) {
        var schedule = event.schedule();
        if (schedule.series()) series(event, schedule);
        else single(event, schedule);
    }

    byte[] bytes() {
        var calendar = new Calendar(new PropertyList(head), new ComponentList<>(parts));
        return fold(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** The dates left out stay out; a moved date replaces its own one. */
    private void series(CalendarEvent event, Schedule schedule) {
        var rule = schedule.rule();
        var first = first(schedule);
        if (rule == null || first.isEmpty()) return;
        var start = first.get().start();
        var master = properties(event, start, first.get().end());
        master.add(new RRule<ZonedDateTime>(untilInUtc(rule)));
        if (!schedule.except().isEmpty()) {
            var left = schedule.except().stream()
                    .map(day -> zoned(day.atTime(start.toLocalTime())))
                    .toList();
            master.add(new ExDate<>(new ParameterList(List.of(new TzId(BERLIN.getId()))), new DateList<>(left)));
        }
        master.add(new Status(Status.VALUE_CONFIRMED));
        parts.add(new VEvent(new PropertyList(master)));
        for (var moved : schedule.moved()) {
            var properties = properties(event, moved.start(), moved.end());
            properties.add(new RecurrenceId<>(zoned(moved.from().atTime(start.toLocalTime()))));
            properties.add(new Status(Status.VALUE_CONFIRMED));
            parts.add(new VEvent(new PropertyList(properties)));
        }
    }

    /** A cancelled single date stays in the file, so that calendars that know it strike it out. */
    private void single(CalendarEvent event, Schedule schedule) {
        var day = schedule.start().toLocalDate();
        var moved = schedule.moved().stream().filter(m -> m.from().equals(day)).findFirst();
        var start = moved.map(Schedule.Moved::start).orElse(schedule.start());
        var end = moved.map(Schedule.Moved::end).orElse(schedule.end());
        var properties = properties(event, start, end);
        var cancelled = moved.isEmpty() && schedule.except().contains(day);
        properties.add(new Status(cancelled ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        parts.add(new VEvent(new PropertyList(properties)));
    }

    private List<Property> properties(CalendarEvent event, LocalDateTime start, LocalDateTime end) {
        var changed = event.changed().truncatedTo(ChronoUnit.SECONDS);
        var all = new ArrayList<Property>();
        all.add(new Uid(event.id().toString()));
        all.add(new DtStamp(changed));
        all.add(new DtStart<>(zoned(start)));
        all.add(new DtEnd<>(zoned(end)));
        all.add(new Summary(spoken(event.language()), event.title()));
        if (!event.description().isEmpty()) all.add(new Description(spoken(language), event.description()));
        if (!event.location().isEmpty()) all.add(new Location(event.location()));
        if (event.position() != null)
            all.add(new Geo(
                    degrees(event.position().latitude()),
                    degrees(event.position().longitude())));
        if (event.conference() != null)
            all.add(new Conference(new ParameterList(List.of(Value.URI, Feature.VIDEO)), event.conference()));
        all.add(new Url(java.net.URI.create(event.url())));
        if (!event.categories().isEmpty()) all.add(new Categories(spoken(language), new TextList(event.categories())));
        all.add(new Created(event.created().truncatedTo(ChronoUnit.SECONDS)));
        all.add(new LastModified(changed));
        all.add(new Sequence(event.sequence()));
        return all;
    }

    /** A series begins with the first date its rule really has. */
    private static Optional<Schedule.Occurrence> first(Schedule schedule) {
        var plain = new Schedule(schedule.start(), schedule.end(), schedule.rule(), List.of(), List.of());
        return plain.next(schedule.start(), 1).stream().findFirst();
    }

    /** RFC 5545, 3.3.10: where the start has a time zone, UNTIL is in UTC. A day counts to its end. */
    static String untilInUtc(String rule) {
        return UNTIL.matcher(rule)
                .replaceFirst(until -> until.group(3) != null ? until.group() : "UNTIL=" + utc(until));
    }

    private static String utc(java.util.regex.MatchResult until) {
        var day = LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        var time = until.group(2) == null ? "235959" : until.group(2);
        var local = day.atTime(java.time.LocalTime.parse(time, DateTimeFormatter.ofPattern("HHmmss")));
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .format(zoned(local).withZoneSameInstant(ZoneOffset.UTC));
    }

    private static CalendarComponent zone() {
        try {
            var parsed = new CalendarBuilder().build(new StringReader(ZONE));
            return parsed.getComponentList().getAll().getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ParameterList spoken(String language) {
        return new ParameterList(List.of(new Language(language)));
    }

    private static ZonedDateTime zoned(LocalDateTime local) {
        return local.atZone(BERLIN);
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_UP);
    }

    /** RFC 5545, 3.1: no line longer than 75 octets, and never a character cut in two; the library counts characters. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 20);
        for (var line : text.split("\r\n")) {
            var octets = 0;
            for (var i = 0; i < line.length(); ) {
                var character = line.codePointAt(i);
                var length = character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(character);
                octets += length;
                i += Character.charCount(character);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}

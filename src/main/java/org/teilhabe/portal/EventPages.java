package org.teilhabe.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.web.PublicShell;

/** Builds the page of one event: two queries, one record. */
@Service
class EventPages {
    private static final int DATES = 8;
    private static final int MONTHS_AHEAD = 6;

    private final Directory directory;

    EventPages(Directory directory) {
        this.directory = directory;
    }

    /**
     * What the page needs to know.
     *
     * @param day the day the address names, as it was typed; empty for none
     * @param asked the date of that day; null where there is none
     */
    record Found(
            Published event,
            Map<EntryId, Published> others,
            List<Happening> dates,
            String day,
            @Nullable Happening asked) {
        EventFacts facts() {
            return DateWords.facts(event);
        }

        List<Published> places() {
            return Stream.ofNullable(facts().place())
                    .flatMap(id -> Stream.ofNullable(others.get(id)))
                    .toList();
        }

        /** The address names a day on which there is nothing. */
        boolean strange() {
            return !day.isEmpty() && asked == null;
        }

        /** The date the page is about: the one asked for, else the next. */
        Optional<Happening> shown() {
            return asked != null
                    ? Optional.of(asked)
                    : dates.stream().filter(d -> !d.cancelled()).findFirst();
        }
    }

    @Transactional(readOnly = true)
    Found find(Published event, String day, EntryWords words) {
        var facts = DateWords.facts(event);
        var others = new LinkedHashSet<EntryId>();
        Stream.of(facts.place(), facts.provider(), facts.offer()).forEach(id -> {
            if (id != null) others.add(id);
        });
        var now = words.now();
        var dates = Happening.between(List.of(event), now, now.plusMonths(MONTHS_AHEAD));
        return new Found(
                event,
                directory.byIds(others, event.language()),
                dates,
                day,
                day(day).flatMap(d -> asked(event, d)).orElse(null));
    }

    private static Optional<LocalDate> day(String typed) {
        if (!typed.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}")) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moved date is found under its new day and under the old one. */
    private static Optional<Happening> asked(Published event, LocalDate day) {
        var schedule = DateWords.facts(event).schedule();
        var from = day.atStartOfDay();
        var onDay = Happening.between(List.of(event), from, from.plusDays(1)).stream()
                .filter(d -> d.day().equals(day))
                .findFirst();
        return onDay.or(() -> schedule.moved().stream()
                .filter(m -> m.from().equals(day))
                .findFirst()
                .map(m -> new Happening(event, m.start(), m.end(), false, day)));
    }

    EventPage page(Found found, EntryWords words, PublicShell shell) {
        var event = found.event();
        var facts = found.facts();
        var places = facts.place() == null
                ? List.<PlaceLine>of()
                : OfferPages.places(List.of(facts.place()), found.others(), words);
        var asked = found.asked();
        return new EventPage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("menu.termine")), words.href("/termine")),
                        new Crumb(words.title(event), null)),
                words.title(event),
                words.reservation(event),
                state(found, words),
                asked == null ? null : date(asked, found, words),
                found.strange(),
                words.house().pauseAt(found.places()),
                words.text(event, TextField.SUMMARY),
                glance(found, words),
                upcoming(found).stream().map(d -> date(d, found, words)).toList(),
                words.text(event, TextField.HOURS_NOTE),
                places,
                PlainMap.ofPlaces(places),
                facts.onlineUrl(),
                words.text(event, TextField.BODY),
                facts.url(),
                related(found, words),
                contact(found, words, shell),
                provider(found, words),
                new PageTools(
                        event.id().toString(),
                        words.title(event),
                        event.path(),
                        words.href(event) + ".ics",
                        QrCode.of(shell.canonical()),
                        words.verified(event),
                        words.words()
                                .get(
                                        "portal.printed",
                                        words.fullDate(words.now().toLocalDate()))));
    }

    /** The next dates; of a long pause not every cancelled day is told. */
    private static List<Happening> upcoming(Found found) {
        return found.dates().stream().limit(DATES).toList();
    }

    private static HoursWords.@Nullable Said state(Found found, EntryWords words) {
        var asked = found.asked();
        if (asked != null && asked.cancelled())
            return new HoursWords.Said(words.words().get("portal.date.cancelled"), "", "risk", "x");
        if (asked != null) return asked.end().isAfter(words.now()) ? null : over(words);
        return OfferTimes.of(null, List.of(found.facts().schedule()), words.now())
                .said(words)
                .orElseGet(() -> over(words));
    }

    private static HoursWords.Said over(EntryWords words) {
        return new HoursWords.Said(words.words().get("life.event.over"), "", "plain", "clock");
    }

    private static List<Glance> glance(Found found, EntryWords words) {
        var lines = new ArrayList<>(words.glance(found.event()));
        var capacity = found.facts().capacity();
        if (capacity != null)
            lines.add(new Glance(
                    "people",
                    words.words().get("life.event.capacity"),
                    words.words().get("life.event.seats", capacity),
                    null,
                    null));
        return lines;
    }

    private static EventPage.Date date(Happening date, Found found, EntryWords words) {
        var written = new DateWords(words);
        var rows = new DateRows(words, found.others());
        var asked = found.asked();
        return new EventPage.Date(
                written.day(date.day()),
                words.words().longDate(date.day()),
                written.times(date.start(), date.end()),
                date.cancelled(),
                rows.moved(date),
                asked != null && asked.start().equals(date.start()));
    }

    /** Whom the event names; else whom its offer names, else whoever holds it. */
    private static ContactPanel contact(Found found, EntryWords words, PublicShell shell) {
        var facts = found.facts();
        var asked = Stream.of(facts.offer(), facts.provider())
                .flatMap(id ->
                        Stream.ofNullable(id == null ? null : found.others().get(id)));
        var whose = Stream.concat(Stream.of(found.event()), asked)
                .filter(e -> !e.facts().contacts().isEmpty())
                .findFirst()
                .orElse(found.event());
        return ContactPanels.of(words.contacts(whose), whose, words, shell.frame());
    }

    private static EventPage.@Nullable Related related(Found found, EntryWords words) {
        var id = found.facts().offer();
        var offer = id == null ? null : found.others().get(id);
        return offer == null
                ? null
                : new EventPage.Related(words.title(offer), words.text(offer, TextField.SUMMARY), words.href(offer));
    }

    private static @Nullable ProviderBox provider(Found found, EntryWords words) {
        var id = found.facts().provider();
        var provider = id == null ? null : found.others().get(id);
        return provider == null ? null : new ProviderBox(words.title(provider), words.href(provider), null);
    }
}

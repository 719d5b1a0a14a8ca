package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;

/** Puts dates of events into rows of a list. */
final class DateRows {
    private final EntryWords words;
    private final DateWords dates;
    private final Map<EntryId, Published> places;

    /** @param places those the events name, by id */
    DateRows(EntryWords words, Map<EntryId, Published> places) {
        this.words = words;
        this.dates = new DateWords(words);
        this.places = places;
    }

    /** Ids of the places the dates need. */
    static List<EntryId> placesOf(Collection<Happening> dates) {
        return dates.stream()
                .map(h -> DateWords.facts(h.event()).place())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** In a list where each row stands beside its own day. */
    DateRow row(Happening date) {
        return row(date, when(date));
    }

    /** In a list below the heading of its day. */
    DateRow timed(Happening date) {
        return row(date, dates.times(date.start(), date.end()));
    }

    private DateRow row(Happening date, String when) {
        var day = date.day();
        var facts = words.facts(DateWords.facts(date.event()).common());
        return new DateRow(
                words.words().weekday(day, TextStyle.SHORT_STANDALONE),
                Integer.toString(day.getDayOfMonth()),
                words.words().month(day, TextStyle.SHORT),
                words.title(date.event()),
                words.href(date.event()) + (series(date) ? "?datum=" + day : ""),
                when,
                place(date.event()),
                date.cancelled() ? List.of() : facts.subList(0, Math.min(facts.size(), 3)),
                date.cancelled(),
                moved(date),
                date.event().sample());
    }

    /** »Heute, 15–17 Uhr«; of other days the plate tells. */
    private String when(Happening date) {
        var times = dates.times(date.start(), date.end());
        var today = words.now().toLocalDate();
        var day = date.day();
        if (!day.equals(today) && !day.equals(today.plusDays(1))) return times;
        return words.words().get(day.equals(today) ? "portal.date.today" : "portal.date.tomorrow", times);
    }

    @Nullable
    Phrase place(Published event) {
        var facts = DateWords.facts(event);
        var place = facts.place() == null ? null : places.get(facts.place());
        if (place != null) return words.title(place);
        return facts.onlineUrl() == null ? null : Phrase.of(words.words().get("life.online"));
    }

    @Nullable
    String moved(Happening date) {
        LocalDate from = date.insteadOf();
        if (from == null) return null;
        return from.equals(date.day())
                ? words.words().get("life.date.other-time")
                : words.words().get("life.date.instead", words.words().shortDay(from));
    }

    private static boolean series(Happening date) {
        return DateWords.facts(date.event()).schedule().series();
    }
}

package org.teilhabe.portal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.web.PublicShell;

/** Puts the dates found into the page of the calendar of events. */
@Component
class EventsPages {
    private static final String PATH = "/termine";

    EventsPage page(EventListing.Found found, EntryWords words, PublicShell shell, boolean missed) {
        var filter = found.filter();
        var typed = Stream.of("von", "bis", "alter")
                .map(name -> typed(name, filter, words))
                .toList();
        var count = (int) found.dates().stream().filter(h -> !h.cancelled()).count();
        return new EventsPage(
                shell,
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                        new Crumb(Phrase.of(words.words().get("menu.termine")), null)),
                count == 0 && !found.dates().isEmpty()
                        ? words.words()
                                .get(
                                        "life.events.count.cancelled",
                                        found.dates().size())
                        : words.words().get("life.events.count", count),
                period(found.span(), words),
                typed.get(0),
                typed.get(1),
                typed.get(2),
                fields(found, words),
                chosen(found, words),
                typed.stream().filter(t -> t.fault() != null).toList(),
                days(found, words),
                step(found.span().earlier(), found, words),
                found.more() ? step(found.span().later(), found, words) : null,
                calendar(filter, words),
                words.href(PATH),
                missed);
    }

    private static EventsPage.Typed typed(String name, EventFilter filter, EntryWords words) {
        var fault = filter.faults().stream()
                .filter(f -> f.field().equals(name))
                .findFirst()
                .map(f -> words.words().get(f.key()))
                .orElse(null);
        return new EventsPage.Typed(name, filter.typed().getOrDefault(name, ""), fault);
    }

    private static String period(Timespan span, EntryWords words) {
        return span.first().equals(span.last())
                ? words.fullDate(span.first())
                : words.words().get("life.period", words.fullDate(span.first()), words.fullDate(span.last()));
    }

    private static List<FilterField> fields(EventListing.Found found, EntryWords words) {
        var fields = new ArrayList<FilterField>();
        for (var question : EventQuestion.values()) {
            var answers = Stream.concat(
                            found.answers(question, words.language()).stream(),
                            found.filter().answers(question).stream())
                    .distinct()
                    .filter(a -> question != EventQuestion.THEMA || offered(a, found, words))
                    .map(a -> new FilterField.Answer(
                            a,
                            label(question, a, words),
                            found.count(question, a),
                            found.filter().answers(question).contains(a)))
                    .filter(a -> a.count() > 0 || a.chosen())
                    .sorted(EventListing.byLabel(words.language()))
                    .toList();
            if (!answers.isEmpty())
                fields.add(new FilterField(
                        question.parameter(),
                        words.words().get("life.events." + question.parameter()),
                        answers,
                        List.of(),
                        ""));
        }
        return fields;
    }

    /** Topics of the second level are chosen on their own pages. */
    private static boolean offered(String topic, EventListing.Found found, EntryWords words) {
        return found.filter().answers(EventQuestion.THEMA).contains(topic)
                || words.terms().category(topic).map(c -> c.parent() == null).orElse(false);
    }

    private static String label(EventQuestion question, String answer, EntryWords words) {
        return switch (question) {
            case THEMA ->
                words.terms()
                        .category(answer)
                        .map(c -> c.label(words.language()))
                        .orElse(answer);
            case ORT -> answer.equals(EventQuestion.ONLINE) ? words.words().get("life.online") : answer;
            case KOSTEN -> words.words().get("directory.cost.free");
        };
    }

    private static List<Chip> chosen(EventListing.Found found, EntryWords words) {
        var filter = found.filter();
        var chips = new ArrayList<Chip>();
        if (filter.from() != null)
            chips.add(chip(
                    words.words().get("life.events.from-day", words.fullDate(filter.from())),
                    filter.without("von"),
                    words));
        if (filter.to() != null)
            chips.add(chip(
                    words.words().get("life.events.to-day", words.fullDate(filter.to())),
                    filter.without("bis"),
                    words));
        if (filter.age() != null)
            chips.add(chip(words.words().get("life.events.age-chosen", filter.age()), filter.without("alter"), words));
        filter.answers()
                .forEach((question, answers) -> answers.forEach(
                        a -> chips.add(chip(label(question, a, words), filter.without(question, a), words))));
        return chips;
    }

    private static Chip chip(String label, EventFilter without, EntryWords words) {
        return new Chip(label, words.href(PATH) + without.query(), true);
    }

    private static List<EventsPage.Day> days(EventListing.Found found, EntryWords words) {
        var rows = new DateRows(words, found.places());
        var days = new LinkedHashMap<LocalDate, List<DateRow>>();
        for (var date : found.dates())
            days.computeIfAbsent(date.day(), d -> new ArrayList<>()).add(rows.timed(date));
        return days.entrySet().stream().map(d -> day(d, words)).toList();
    }

    private static EventsPage.Day day(Map.Entry<LocalDate, List<DateRow>> day, EntryWords words) {
        return new EventsPage.Day(
                heading(day.getKey(), words),
                words.words().weekday(day.getKey(), TextStyle.SHORT_STANDALONE),
                Integer.toString(day.getKey().getDayOfMonth()),
                words.words().month(day.getKey(), TextStyle.SHORT),
                List.copyOf(day.getValue()));
    }

    /** »Heute, Mittwoch, 25. November« */
    static String heading(LocalDate day, EntryWords words) {
        var today = words.now().toLocalDate();
        var named = words.words()
                .get(
                        "life.day",
                        words.words().weekday(day, TextStyle.FULL_STANDALONE),
                        words.words().dayMonth(day));
        if (day.equals(today)) return words.words().get("portal.date.today", named);
        return day.equals(today.plusDays(1)) ? words.words().get("portal.date.tomorrow", named) : named;
    }

    /** The month of today is the calendar as it opens. */
    private static @Nullable Chip step(@Nullable YearMonth month, EventListing.Found found, EntryWords words) {
        if (month == null) return null;
        var current = YearMonth.from(words.now());
        var bounded = found.filter().from() == null && found.filter().to() == null;
        if (bounded && month.isBefore(current)) return null;
        var target = bounded && month.equals(current) ? null : month;
        return new Chip(
                target == null
                        ? words.words().get("life.events.now")
                        : words.words().monthYear(month),
                words.href(PATH) + found.filter().within(target).query(),
                false);
    }

    private static String calendar(EventFilter filter, EntryWords words) {
        var topics = filter.answers(EventQuestion.THEMA);
        return words.href("/termine.ics")
                + (topics.size() == 1
                        ? "?thema=" + Objects.requireNonNull(topics.iterator().next())
                        : "");
    }
}

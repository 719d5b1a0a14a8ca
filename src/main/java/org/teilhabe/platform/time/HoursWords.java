package org.teilhabe.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.teilhabe.platform.text.Words;

/** Opening hours in words: »Mo bis Do 9–16 Uhr«, »Jetzt geöffnet, bis 16 Uhr«. */
public final class HoursWords {
    private final Words words;

    public HoursWords(Words words) {
        this.words = words;
    }

    /** @param days »Mo bis Do«; @param times »9–12 und 13–16 Uhr« */
    public record Line(String days, String times) {}

    /**
     * A state for the eye: word, shape, colour.
     *
     * @param word »Nur am Telefon«; @param detail »bis 16 Uhr«, empty for none
     * @param tone ok, warn, risk or info; @param icon name in icons.svg
     */
    public record Said(String word, String detail, String tone, String icon) {
        public String sentence() {
            return detail.isEmpty() ? word : word + ", " + detail;
        }
    }

    /** The week in as few lines as it takes; days without hours are not named. */
    public List<Line> week(Hours hours) {
        var groups = new LinkedHashMap<List<Span>, List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            var spans = hours.on(day);
            if (!spans.isEmpty())
                groups.computeIfAbsent(spans, s -> new ArrayList<>()).add(day);
        }
        return groups.entrySet().stream()
                .map(g -> new Line(days(g.getValue()), times(g.getKey())))
                .toList();
    }

    /** »9–12 und 13–16 Uhr« */
    public String times(List<Span> spans) {
        var joined = spans.stream()
                .map(s -> whole(words.get("time.span", words.time(s.from()), end(s))))
                .reduce((one, two) -> words.get("time.and", one, two))
                .orElse("");
        if (joined.isEmpty()) return words.get("time.closed");
        var said = words.get("time.clock", joined);
        return spans.size() == 1 ? whole(said) : said;
    }

    /** From when to when stands in one line, however narrow it is. */
    private static String whole(String span) {
        return span.replace(' ', '\u00a0').replaceAll("–(?!\u2060)", "–\u2060");
    }

    /** »16 Uhr« */
    public String clock(LocalDateTime at) {
        return words.get("time.clock", words.time(at.toLocalTime()));
    }

    /** The state at a moment, with what follows. */
    public Said say(OpenState state, LocalDateTime now) {
        return switch (state.kind()) {
            case OPEN -> new Said(words.get("time.state.open"), until(state, now), "ok", "clock");
            case APPOINTMENT -> new Said(words.get("time.state.appointment"), until(state, now), "info", "cal");
            case PHONE -> new Said(words.get("time.state.phone"), until(state, now), "warn", "phone");
            case CLOSED -> new Said(words.get("time.state.closed"), opens(state, now), "plain", "clock");
            case UNKNOWN -> new Said(words.get("time.state.unknown"), "", "plain", "clock");
        };
    }

    /** Today, tomorrow, a weekday within the week, else the date. */
    public String day(LocalDate day, LocalDate today) {
        if (day.equals(today)) return words.get("time.today");
        if (day.equals(today.plusDays(1))) return words.get("time.tomorrow");
        if (day.isAfter(today) && day.isBefore(today.plusDays(7))) return words.weekday(day, TextStyle.FULL_STANDALONE);
        return date(day, today);
    }

    /** »10. Dezember«; the year only where it is not plain. */
    public String date(LocalDate day, LocalDate today) {
        return day.isBefore(today.plusMonths(10)) ? words.dayMonth(day) : words.fullDate(day);
    }

    private String until(OpenState state, LocalDateTime now) {
        var end = state.until();
        if (end == null) return "";
        var endOfToday = now.toLocalDate().plusDays(1).atStartOfDay();
        if (end.isBefore(endOfToday)) return words.get("time.until", clock(end));
        return end.equals(endOfToday)
                ? words.get("time.until", words.get("time.clock", words.get("time.midnight")))
                : words.get("time.until-day", date(end.toLocalDate(), now.toLocalDate()));
    }

    private String opens(OpenState state, LocalDateTime now) {
        var next = state.next();
        if (next == null) return "";
        var how = state.nextAccess() == Access.PHONE
                ? "time.opens.phone"
                : state.nextAccess() == Access.APPOINTMENT ? "time.opens.appointment" : "time.opens";
        return words.get(how, day(next.toLocalDate(), now.toLocalDate()), clock(next));
    }

    private String end(Span span) {
        return span.to().equals(java.time.LocalTime.MIDNIGHT) ? words.get("time.midnight") : words.time(span.to());
    }

    /** Runs of three and more as a range, the others listed: »Mo bis Do, Sa«. A single day by its full name. */
    private String days(List<DayOfWeek> days) {
        if (days.size() == 1) return words.weekday(days.getFirst(), TextStyle.FULL_STANDALONE);
        return runs(days).stream().map(this::run).collect(Collectors.joining(words.get("time.comma")));
    }

    private String run(List<DayOfWeek> run) {
        return run.size() < 3
                ? run.stream().map(this::name).collect(Collectors.joining(words.get("time.comma")))
                : words.get("time.days", name(run.getFirst()), name(run.getLast()));
    }

    private String name(DayOfWeek day) {
        return words.weekday(day, TextStyle.SHORT_STANDALONE);
    }

    private static List<List<DayOfWeek>> runs(List<DayOfWeek> days) {
        var runs = new ArrayList<List<DayOfWeek>>();
        for (var day : days) {
            if (runs.isEmpty() || runs.getLast().getLast().ordinal() + 1 != day.ordinal()) runs.add(new ArrayList<>());
            runs.getLast().add(day);
        }
        return runs;
    }
}

package org.teilhabe.centre;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Runs;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Access;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.OpenState;

/** Puts the centre's opening hours into words. */
final class OpeningWords {
    private static final int DAYS_AHEAD = 14;

    private final Words words;
    private final HoursWords hours;

    OpeningWords(Words words) {
        this.words = words;
        this.hours = new HoursWords(words);
    }

    OpeningPanel panel(Book book, LocalDateTime now) {
        var today = now.toLocalDate();
        var opening = book.opening(today);
        var restriction = book.restriction(now);
        var byPhone = restriction.isPresent()
                && restriction.get().kind() == NoticeKind.RESTRICTED
                && !opening.phone().rules().isEmpty();
        return new OpeningPanel(
                pause(book, now),
                words.get(book.on(today).isEmpty() ? "centre.opening.title.closed" : "centre.opening.title.today"),
                state(book, now),
                hours.week(byPhone ? opening.phone() : opening.visits()),
                restriction.isPresent()
                        ? Text.NONE.shown(words.language())
                        : opening.note().shown(words.language()),
                different(book, today),
                restriction.map(n -> afterwards(book, n)).orElse(null));
    }

    OpeningPanel.@Nullable Pause pause(Book book, LocalDateTime now) {
        return book.restriction(now)
                .filter(n -> n.kind() == NoticeKind.RESTRICTED)
                .map(n -> pause(n, now))
                .orElse(null);
    }

    private OpeningPanel.Pause pause(Notice restriction, LocalDateTime now) {
        return new OpeningPanel.Pause(
                words.get("centre.opening.no-visits"), until(restriction.to(), now), words.get("centre.opening.still"));
    }

    /** »bis 4. Dezember«, today »bis 16 Uhr«; nothing until further notice. */
    String until(@Nullable LocalDateTime end, LocalDateTime now) {
        if (end == null) return "";
        var today = now.toLocalDate();
        var said = end.toLocalDate().equals(today)
                ? words.get("time.until", hours.clock(end))
                : words.get("time.until-day", hours.date(end.minusNanos(1).toLocalDate(), today));
        return Runs.kept(said, words.language());
    }

    /** By appointment is no state to people who can simply call: they hear when somebody answers. */
    private HoursWords.Said state(Book book, LocalDateTime now) {
        var state = book.state(now);
        var said = hours.say(state, now);
        if (state.kind() == OpenState.Kind.APPOINTMENT && answered(book, now))
            return new HoursWords.Said(words.get("centre.opening.reachable"), said.detail(), "ok", "phone");
        var next = state.next();
        if (next != null && state.nextAccess() == Access.APPOINTMENT && answered(book, next))
            return new HoursWords.Said(
                    said.word(),
                    words.get(
                            "centre.opening.again",
                            hours.day(next.toLocalDate(), now.toLocalDate()),
                            hours.clock(next)),
                    said.tone(),
                    said.icon());
        return said;
    }

    private static boolean answered(Book book, LocalDateTime at) {
        return book.opening(at.toLocalDate()).phone().on(at.getDayOfWeek()).stream()
                .anyMatch(s -> s.holds(at.toLocalTime()));
    }

    private @Nullable String afterwards(Book book, Notice restriction) {
        var end = restriction.to();
        if (end == null) return null;
        var day = end.toLocalDate();
        var key = book.opening(day).visits().byAppointment()
                ? "centre.opening.afterwards.appointment"
                : "centre.opening.afterwards";
        return words.get(key, whole(book.reach(day).address().near()));
    }

    /** A German address inside a sentence read from the right, between Unicode's isolates (UAX 9). */
    private String whole(String address) {
        return words.language().rightToLeft() ? "\u2066" + address + "\u2069" : address;
    }

    /** What differs from the usual week because of a holiday or of days entered; notices speak for themselves. */
    private List<OpeningPanel.Different> different(Book book, LocalDate today) {
        var runs = new ArrayList<OpeningPanel.Different>();
        for (var ahead = 0; ahead < DAYS_AHEAD; ahead++) {
            var found = deviating(book, today.plusDays(ahead));
            if (found.isEmpty()) continue;
            var day = found.get();
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && continues(last, day)) runs.set(runs.size() - 1, joined(last, day));
            else runs.add(day);
        }
        return List.copyOf(runs);
    }

    private Optional<OpeningPanel.Different> deviating(Book book, LocalDate day) {
        var entered = book.entered(day);
        var holiday = book.hours(day).holiday(day);
        var usual = book.opening(day).visits().on(day.getDayOfWeek());
        if (entered.isEmpty() && (holiday.isEmpty() || usual.isEmpty())) return Optional.empty();
        var reason = entered.map(ExceptionalDays::reason)
                .filter(t -> !t.blank())
                .map(t -> t.shown(words.language()))
                .or(() -> holiday.map(h -> new Wording(words.get(h.key()), words.tag(), false, false)))
                .orElse(Text.NONE.shown(words.language()));
        var closed = entered.map(ExceptionalDays::closed).orElse(true);
        if (closed && usual.isEmpty() && holiday.isEmpty() && weekend(day)) return Optional.empty();
        var times =
                closed ? words.get("time.closed") : hours.times(entered.get().spans());
        return Optional.of(new OpeningPanel.Different(day, day, words.shortDay(day), times, reason));
    }

    /** Nobody comes on a closed Saturday anyway; naming it would only make the list long. */
    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static boolean continues(OpeningPanel.Different run, OpeningPanel.Different day) {
        return run.times().equals(day.times())
                && run.reason().equals(day.reason())
                && !run.last().plusDays(3).isBefore(day.first());
    }

    private OpeningPanel.Different joined(OpeningPanel.Different run, OpeningPanel.Different day) {
        var days = words.get("time.days", words.shortDay(run.first()), words.shortDay(day.last()));
        return new OpeningPanel.Different(run.first(), day.last(), days, run.times(), run.reason());
    }
}

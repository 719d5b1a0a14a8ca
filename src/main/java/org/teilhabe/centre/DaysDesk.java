package org.teilhabe.centre;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Faults;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.time.Holiday;
import org.teilhabe.platform.time.Slot;
import org.teilhabe.platform.time.Span;

/** What is done with closing days and days with other times. */
@Service
@Transactional
public class DaysDesk {
    private final Books books;
    private final Bell bell;
    private final Trail trail;
    private final Clock clock;
    private final Ids ids;

    DaysDesk(Books books, Bell bell, Trail trail, Clock clock, Ids ids) {
        this.books = books;
        this.bell = bell;
        this.trail = trail;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * One day of the preview.
     *
     * @param slots empty: closed
     * @param holiday null where it is none, or none that the centre keeps
     * @param entered null where nothing was entered for it
     * @param notice whether a notice makes it other than it would be
     */
    public record Day(
            LocalDate date,
            List<Slot> slots,
            @Nullable Holiday holiday,
            @Nullable ExceptionalDays entered,
            boolean notice) {}

    @Transactional(readOnly = true)
    public List<ExceptionalDays> all() {
        return books.days();
    }

    @Transactional(readOnly = true)
    public ExceptionalDays find(UUID id) {
        return books.days().stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("exceptional days"));
    }

    /** The coming days as they will be, notices included. */
    @Transactional(readOnly = true)
    public List<Day> preview(LocalDate first, int days) {
        var book = books.read().asOf(LocalDateTime.now(clock));
        return IntStream.range(0, days)
                .mapToObj(first::plusDays)
                .map(d -> new Day(
                        d,
                        book.on(d),
                        book.hours(d).holiday(d).orElse(null),
                        book.entered(d).orElse(null),
                        book.changedByNotice(d)))
                .toList();
    }

    /** What somebody wants the days to be. @param spans none: closed */
    public record Draft(LocalDate first, LocalDate last, List<Span> spans, Text reason) {}

    public ExceptionalDays add(Draft draft) {
        check(draft, null);
        var days = new ExceptionalDays(ids.next(), draft.first(), draft.last(), draft.spans(), draft.reason(), 1);
        books.add(days);
        return told("days.added", days);
    }

    public ExceptionalDays change(UUID id, Draft draft, int version) {
        find(id);
        check(draft, id);
        var days = new ExceptionalDays(id, draft.first(), draft.last(), draft.spans(), draft.reason(), version);
        books.save(days);
        return told("days.changed", days);
    }

    public void remove(UUID id) {
        var days = find(id);
        books.remove(days);
        told("days.removed", days);
    }

    /** What is wrong with the days, whatever holds on them. */
    public List<Rejected.Fault> wrong(LocalDate first, LocalDate last) {
        return judged(first, last).found();
    }

    private Faults judged(LocalDate first, LocalDate last) {
        var today = LocalDateTime.now(clock).toLocalDate();
        return new Faults()
                .check(!last.isBefore(today), "last", "centre.days.over")
                .check(!first.isAfter(last) || last.isBefore(today), "last", "centre.days.backwards")
                .check(!first.isBefore(today.minusYears(1)), "first", "centre.days.over")
                .check(!last.isAfter(today.plusYears(3)), "last", "centre.days.far");
    }

    private void check(Draft draft, @Nullable UUID self) {
        judged(draft.first(), draft.last()).rejectIfAny();
        if (draft.spans().isEmpty()) return;
        var meets = books.days().stream()
                .filter(d -> !d.id().equals(self))
                .anyMatch(d -> !d.first().isAfter(draft.last()) && !d.last().isBefore(draft.first()));
        if (meets) throw Rejected.field("first", "centre.days.overlap");
    }

    private ExceptionalDays told(String deed, ExceptionalDays days) {
        trail.did(deed, "days", days.id(), days.first() + " – " + days.last());
        bell.ring();
        return days;
    }
}

package org.teilhabe.platform.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * »Öffnungszeiten«: the week together with holidays and deviations, as it really is on a day and at a moment.
 *
 * @param hours when people may come
 * @param phone when the telephone is answered, also outside these hours; {@link Hours#NONE}: as people may come
 * @param deviations what is different on single days
 */
public record OpeningHours(Hours hours, Hours phone, List<Deviation> deviations) {
    public OpeningHours {
        deviations = List.copyOf(deviations);
    }

    public static OpeningHours of(Hours hours) {
        return new OpeningHours(hours, Hours.NONE, List.of());
    }

    public OpeningHours andByPhone(Hours answered) {
        return new OpeningHours(hours, answered, deviations);
    }

    public OpeningHours with(List<Deviation> more) {
        return new OpeningHours(
                hours, phone, Stream.concat(deviations.stream(), more.stream()).toList());
    }

    /** The stretches of the day in order; empty: closed all day. */
    public List<Slot> on(LocalDate day) {
        var access = hours.byAppointment() ? Access.APPOINTMENT : Access.OPEN;
        var slots = new ArrayList<Slot>();
        for (var span : spans(hours, day)) slots.addAll(cut(span.start(day), span.end(day), access));
        if (phone.rules().isEmpty()) return joined(slots);
        var visits = slots.stream().filter(s -> s.access() != Access.PHONE).toList();
        var calls = spans(phone, day).stream()
                .flatMap(s -> cut(s.start(day), s.end(day), Access.PHONE).stream())
                .flatMap(s -> without(s, visits).stream());
        return joined(Stream.concat(visits.stream(), calls)
                .sorted(Comparator.comparing(Slot::from))
                .toList());
    }

    /** Why the day differs from its weekday, if it does: a holiday observed. */
    public Optional<Holiday> holiday(LocalDate day) {
        return hours.closedOnHolidays() && otherTimes(day).isEmpty() ? Holiday.on(day) : Optional.empty();
    }

    /** Whether the day is other than its weekday says. */
    public boolean differs(LocalDate day) {
        var plain = new OpeningHours(
                new Hours(hours.rules(), false, hours.byAppointment()),
                new Hours(phone.rules(), false, phone.byAppointment()),
                List.of());
        return !plain.on(day).equals(on(day));
    }

    public OpenState at(LocalDateTime now) {
        if (hours.unknown() && phone.unknown() && deviations.isEmpty())
            return new OpenState(OpenState.Kind.UNKNOWN, null, null, null);
        if (hours.rules().isEmpty() && phone.rules().isEmpty()) return withoutRules(now);
        return OpenState.at(now, this::on);
    }

    /** The next moment after now at which {@link #at} or {@link #on today} may answer differently, midnight at the latest. */
    public LocalDateTime nextChange(LocalDateTime now) {
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay();
        var slots = on(now.toLocalDate()).stream().flatMap(s -> Stream.of(s.from(), s.to()));
        var turns = deviations.stream().flatMap(d -> Stream.of(d.from(), d.to() == null ? midnight : d.to()));
        return Stream.concat(slots, turns)
                .filter(t -> t.isAfter(now))
                .min(Comparator.naturalOrder())
                .filter(t -> t.isBefore(midnight))
                .orElse(midnight);
    }

    /** By appointment at any time, except while a deviation says closed or by phone only. */
    private OpenState withoutRules(LocalDateTime now) {
        var holding = deviations.stream()
                .filter(d -> d.holds(now) && d.kind() != Deviation.Kind.OTHER_TIMES)
                .max(Comparator.comparing(Deviation::kind));
        if (holding.isEmpty()) return new OpenState(OpenState.Kind.APPOINTMENT, null, null, null);
        var kind = holding.get().kind() == Deviation.Kind.CLOSED ? OpenState.Kind.CLOSED : OpenState.Kind.PHONE;
        return new OpenState(kind, holding.get().to(), null, null);
    }

    private List<Span> spans(Hours week, LocalDate day) {
        var other = otherTimes(day);
        if (other.isPresent()) return Spans.joined(other.get().spans());
        if (week.closedOnHolidays() && Holiday.on(day).isPresent()) return List.of();
        return week.on(day.getDayOfWeek());
    }

    /** Where several are entered for one day, the one entered last. */
    private Optional<Deviation> otherTimes(LocalDate day) {
        return deviations.stream()
                .filter(d -> d.kind() == Deviation.Kind.OTHER_TIMES && d.touches(day))
                .reduce((earlier, later) -> later);
    }

    /** Cuts a stretch at every moment a deviation begins or ends, and drops what is closed. */
    private List<Slot> cut(LocalDateTime from, LocalDateTime to, Access access) {
        var moments = new TreeSet<LocalDateTime>();
        moments.add(from);
        moments.add(to);
        for (var deviation : deviations) {
            if (deviation.from().isAfter(from) && deviation.from().isBefore(to)) moments.add(deviation.from());
            var end = deviation.to();
            if (end != null && end.isAfter(from) && end.isBefore(to)) moments.add(end);
        }
        var slots = new ArrayList<Slot>();
        for (var start = from; start.isBefore(to); ) {
            var moment = start;
            var end = Objects.requireNonNull(moments.higher(start));
            var strongest = deviations.stream()
                    .filter(d -> d.holds(moment))
                    .map(Deviation::kind)
                    .max(Comparator.naturalOrder())
                    .orElse(Deviation.Kind.OTHER_TIMES);
            switch (strongest) {
                case OTHER_TIMES -> slots.add(new Slot(start, end, access));
                case PHONE_ONLY -> slots.add(new Slot(start, end, Access.PHONE));
                case CLOSED -> {}
            }
            start = end;
        }
        return slots;
    }

    /** What of a stretch is left beside others. */
    private static List<Slot> without(Slot slot, List<Slot> others) {
        var left = new ArrayList<Slot>();
        var start = slot.from();
        for (var other : others) {
            if (!other.from().isBefore(slot.to()) || !other.to().isAfter(start)) continue;
            if (other.from().isAfter(start)) left.add(new Slot(start, other.from(), slot.access()));
            start = other.to();
        }
        if (start.isBefore(slot.to())) left.add(new Slot(start, slot.to(), slot.access()));
        return left;
    }

    private static List<Slot> joined(List<Slot> slots) {
        var tidy = new ArrayList<Slot>();
        for (var slot : slots) {
            var last = tidy.isEmpty() ? null : tidy.getLast();
            if (last != null && last.to().equals(slot.from()) && last.access() == slot.access())
                tidy.set(tidy.size() - 1, new Slot(last.from(), slot.to(), slot.access()));
            else tidy.add(slot);
        }
        return List.copyOf(tidy);
    }
}

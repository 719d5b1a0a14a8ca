package org.teilhabe.centre;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.platform.time.OpenState;
import org.teilhabe.platform.time.OpeningHours;
import org.teilhabe.platform.time.Slot;

/** »Zentrumsbuch«: everything one centre says about itself, in all its editions, to be opened at any day. */
record Book(List<Edition> editions, List<Notice> notices, List<ExceptionalDays> days) {
    static final Book EMPTY = new Book(List.of(), List.of(), List.of());

    Book {
        editions = List.copyOf(editions);
        notices = List.copyOf(notices);
        days = List.copyOf(days);
    }

    /** The edition that holds on a day: of those that have begun the one that began last, of these the newest. */
    Optional<Edition> edition(Section section, LocalDate day) {
        return editions.stream()
                .filter(e -> e.section() == section && !e.from().isAfter(day))
                .max(Comparator.comparing(Edition::from).thenComparing(Edition::number));
    }

    /** Without the notices that are over: what they kept closed is past, and cuts no more pieces out of the day. */
    Book asOf(LocalDateTime now) {
        return new Book(
                editions,
                notices.stream().filter(n -> n.phase(now) != Notice.Phase.PAST).toList(),
                days);
    }

    Identity identity(LocalDate day) {
        return (Identity) part(Section.IDENTITY, day);
    }

    Reach reach(LocalDate day) {
        return (Reach) part(Section.REACH, day);
    }

    Opening opening(LocalDate day) {
        return (Opening) part(Section.OPENING, day);
    }

    Mission mission(LocalDate day) {
        return (Mission) part(Section.MISSION, day);
    }

    Desks desks(LocalDate day) {
        return (Desks) part(Section.DESKS, day);
    }

    Guide guide(LocalDate day) {
        return (Guide) part(Section.GUIDE, day);
    }

    private Part part(Section section, LocalDate day) {
        return edition(section, day).map(Edition::content).orElse(section.empty());
    }

    /** Those in force, the most important first. */
    List<Notice> inForce(LocalDateTime now) {
        return notices.stream()
                .filter(n -> n.phase(now) == Notice.Phase.IN_FORCE)
                .sorted(Comparator.comparing(Notice::kind).thenComparing(Notice::from))
                .toList();
    }

    /** The notice in force that keeps the house closed to the public, the stricter where there are two. */
    Optional<Notice> restriction(LocalDateTime now) {
        return inForce(now).stream().filter(n -> n.deviation().isPresent()).findFirst();
    }

    /** The hours as of a day, with every deviation entered. */
    OpeningHours hours(LocalDate day) {
        var opening = opening(day);
        return OpeningHours.of(opening.visits()).andByPhone(opening.phone()).with(deviations());
    }

    /** The stretches of a day, by the hours that hold on that day. */
    List<Slot> on(LocalDate day) {
        return hours(day).on(day);
    }

    /** Whether a notice makes the day other than it would be. */
    boolean changedByNotice(LocalDate day) {
        return !on(day).equals(new Book(editions, List.of(), days).on(day));
    }

    OpenState state(LocalDateTime now) {
        var today = hours(now.toLocalDate());
        var ruled = !today.hours().rules().isEmpty() || !today.phone().rules().isEmpty();
        return ruled ? OpenState.at(now, this::on) : today.at(now);
    }

    /** Days with an entry of their own, as it was entered last. */
    Optional<ExceptionalDays> entered(LocalDate day) {
        return days.stream().filter(d -> d.holds(day)).reduce((earlier, later) -> later);
    }

    /** The next moment at which anything of the centre's on a public page changes; midnight at the latest. */
    LocalDateTime nextChange(LocalDateTime now) {
        var turn = hours(now.toLocalDate()).nextChange(now);
        return notices.stream()
                .flatMap(n -> Stream.<@Nullable LocalDateTime>of(n.from(), n.to()))
                .filter(t -> t != null && t.isAfter(now) && t.isBefore(turn))
                .min(Comparator.naturalOrder())
                .orElse(turn);
    }

    List<Deviation> deviations() {
        return Stream.concat(
                        days.stream().map(ExceptionalDays::deviation),
                        notices.stream().flatMap(n -> n.deviation().stream()))
                .toList();
    }
}

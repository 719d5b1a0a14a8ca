package org.teilhabe.centre;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Deviation;

/**
 * »Betriebshinweis«: stands on top of every public page while in force.
 *
 * @param to first moment it is no longer in force; null: until further notice
 * @param urgent what to do when it cannot wait, often blank
 */
public record Notice(
        UUID id,
        NoticeKind kind,
        LocalDateTime from,
        @Nullable LocalDateTime to,
        Text title,
        Text text,
        Text urgent,
        int version) {
    /** Where a notice stands in time. */
    public enum Phase {
        IN_FORCE,
        SCHEDULED,
        PAST
    }

    public Notice {
        if (title.blank() || text.blank()) throw new IllegalArgumentException("A notice says something in German");
        if (to != null && !from.isBefore(to)) throw new IllegalArgumentException("A notice ends after it begins");
    }

    public Phase phase(LocalDateTime now) {
        if (from.isAfter(now)) return Phase.SCHEDULED;
        return to == null || to.isAfter(now) ? Phase.IN_FORCE : Phase.PAST;
    }

    Notice end(LocalDateTime now) {
        if (phase(now) != Phase.IN_FORCE) throw new Rejected("centre.notice.not-in-force");
        var second = now.truncatedTo(ChronoUnit.SECONDS);
        return new Notice(
                id, kind, from, second.isAfter(from) ? second : from.plusSeconds(1), title, text, urgent, version);
    }

    /** The same words once more, with new dates. */
    Notice again(UUID newId, LocalDateTime newFrom, @Nullable LocalDateTime newTo) {
        return new Notice(newId, kind, newFrom, newTo, title, text, urgent, 1);
    }

    /** A notice is read as a whole: in the reader's language only where all of it is there. */
    public PortalLanguage spokenIn(PortalLanguage wanted) {
        var whole = Stream.of(title, text, urgent).noneMatch(t -> t.in(wanted).fallback());
        return whole && wanted != PortalLanguage.LEICHT ? wanted : PortalLanguage.DE;
    }

    /** What it means for the opening hours. */
    Optional<Deviation> deviation() {
        return switch (kind) {
            case RESTRICTED -> Optional.of(Deviation.phoneOnly(from, to));
            case CLOSED -> Optional.of(Deviation.closed(from, to));
            case INFORMATION, URGENT -> Optional.empty();
        };
    }
}

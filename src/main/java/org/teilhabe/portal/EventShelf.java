package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Schedule;
import org.teilhabe.portal.PublicGenerations.Edition;

/** The dates of a centre's events from today: all of the next week, then the next of each. */
@Component
class EventShelf {
    private static final long ROWS = 30_000;

    private final Directory directory;
    private final PublicGenerations generations;
    private final Cache<Edition, List<Row>> events = Caffeine.newBuilder()
            .maximumWeight(ROWS)
            .expireAfterAccess(Duration.ofMinutes(15))
            .weigher((Edition edition, List<Row> rows) -> rows.size() + 1)
            .build();

    record Row(EntryId id, String slug, OfferTimes times) {}

    EventShelf(Directory directory, PublicGenerations generations) {
        this.directory = directory;
        this.generations = generations;
    }

    @Transactional(readOnly = true)
    List<Row> rows() {
        return events.get(generations.edition(), edition -> read(edition.day()));
    }

    /** The events whose next dates are the soonest. */
    @Transactional(readOnly = true)
    List<EntryId> next(LocalDateTime now, int limit) {
        record Coming(Row row, Schedule.Occurrence date) {}
        return rows().stream()
                .flatMap(row -> row.times().next(now).stream().map(date -> new Coming(row, date)))
                .sorted(Comparator.comparing((Coming c) -> c.date().start())
                        .thenComparing(c -> c.row().slug()))
                .limit(limit)
                .map(c -> c.row().id())
                .toList();
    }

    private List<Row> read(LocalDate day) {
        return directory.outlines(Kind.EVENT).stream()
                .map(event -> new Row(event.id(), event.slug(), times((EventFacts) event.facts(), day)))
                .filter(row -> row.times().ahead(day.atStartOfDay()).findAny().isPresent())
                .toList();
    }

    private static OfferTimes times(EventFacts event, LocalDate day) {
        return OfferTimes.of(null, List.of(event.schedule()), day.atStartOfDay());
    }
}

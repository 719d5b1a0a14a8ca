package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Ages;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Directory.Outline;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Level;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Position;
import org.teilhabe.directory.Schedule;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Deviation;
import org.teilhabe.portal.PublicGenerations.Edition;

/**
 * A centre's offers of today, each a small row of what people filter by, and their order in each language. Filtering
 * and counting happen here, in memory; the page then reads only the entries it shows.
 */
@Component
class OfferShelf {
    private static final long ROWS = 30_000;
    private static final long PLACES = 300_000;
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Directory directory;
    private final Taxonomy taxonomy;
    private final CentreReading centre;
    private final PublicGenerations generations;
    private final Cache<Edition, Map<EntryId, Row>> offers = Caffeine.newBuilder()
            .maximumWeight(ROWS)
            .expireAfterAccess(IDLE)
            .weigher((Edition edition, Map<EntryId, Row> rows) -> rows.size() + 1)
            .build();
    private final Cache<Ordering, Shelf> shelves = Caffeine.newBuilder()
            .maximumWeight(PLACES)
            .expireAfterAccess(IDLE)
            .weigher((Ordering ordering, Shelf shelf) -> shelf.rows().size() + 1)
            .build();

    private record Ordering(Edition edition, PortalLanguage language) {}

    /** @param letters under which each row stands in the list from A to Z */
    record Shelf(List<Row> rows, List<String> letters) {}

    /**
     * @param categories with the topics above them
     * @param needed the German needed; null where nobody said
     * @param positions of its places, as far as known
     */
    record Row(
            EntryId id,
            Set<String> categories,
            @Nullable Level needed,
            Childcare.@Nullable Kind childcare,
            List<String> languages,
            Set<String> districts,
            boolean free,
            @Nullable Ages ages,
            OfferTimes times,
            List<Position> positions) {}

    OfferShelf(Directory directory, Taxonomy taxonomy, CentreReading centre, PublicGenerations generations) {
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.centre = centre;
        this.generations = generations;
    }

    /** All offers in the order of their titles. */
    @Transactional(readOnly = true)
    Shelf in(PortalLanguage language) {
        var edition = generations.edition();
        return shelves.get(
                new Ordering(edition, language), o -> order(offers.get(edition, e -> read(e.day())), language));
    }

    private Shelf order(Map<EntryId, Row> rows, PortalLanguage language) {
        // An offer published or withdrawn this very moment may be known to one of the two only.
        var titles = directory.titles(Kind.OFFER, language).stream()
                .filter(title -> rows.containsKey(title.id()))
                .toList();
        return new Shelf(
                titles.stream()
                        .map(t -> Objects.requireNonNull(rows.get(t.id())))
                        .toList(),
                titles.stream().map(t -> Letters.of(t.title()).intern()).toList());
    }

    private Map<EntryId, Row> read(LocalDate day) {
        var terms = taxonomy.terms();
        var closures = centre.closures();
        var now = day.atStartOfDay();
        var dates = directory.outlines(Kind.EVENT).stream()
                .map(event -> (EventFacts) event.facts())
                .filter(event -> event.offer() != null)
                .collect(Collectors.groupingBy(
                        event -> Objects.requireNonNull(event.offer()),
                        Collectors.mapping(EventFacts::schedule, Collectors.toList())));
        var places = directory.outlines(Kind.PLACE);
        var positions = places.stream()
                .filter(p -> place(p).position() != null)
                .collect(Collectors.toMap(Outline::id, p -> Objects.requireNonNull(place(p).position())));
        var districts = places.stream()
                .filter(p -> place(p).district() != null)
                .collect(Collectors.toMap(Outline::id, p -> Objects.requireNonNull(place(p).district())));
        return directory.outlines(Kind.OFFER).stream()
                .map(offer -> row(
                        offer, terms, districts, positions, dates.getOrDefault(offer.id(), List.of()), closures, now))
                .collect(Collectors.toMap(Row::id, row -> row));
    }

    private static Row row(
            Outline offer,
            Taxonomy.Terms terms,
            Map<EntryId, String> districts,
            Map<EntryId, Position> positions,
            List<Schedule> dates,
            List<Deviation> closures,
            LocalDateTime now) {
        var facts = (OfferFacts) offer.facts();
        var common = facts.common();
        var german = common.german();
        var childcare = common.childcare();
        return new Row(
                offer.id(),
                withTopics(common.categories(), terms),
                german == null ? null : german.needed(),
                childcare == null ? null : childcare.kind(),
                common.languages(),
                facts.places().stream()
                        .flatMap(p -> Stream.ofNullable(districts.get(p)))
                        .collect(Collectors.toSet()),
                common.cost() != null && common.cost().kind() == Cost.Kind.FREE,
                common.ages(),
                OfferTimes.of(OfferTimes.hours(facts, facts.actionField() == null ? List.of() : closures), dates, now),
                facts.places().stream()
                        .flatMap(p -> Stream.ofNullable(positions.get(p)))
                        .toList());
    }

    private static Set<String> withTopics(List<String> categories, Taxonomy.Terms terms) {
        var all = new LinkedHashSet<String>();
        for (var id : categories) {
            all.add(id);
            terms.category(id).map(c -> c.parent()).ifPresent(all::add);
        }
        return all;
    }

    private static PlaceFacts place(Outline place) {
        return (PlaceFacts) place.facts();
    }
}

package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.directory.Access;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Position;
import org.teilhabe.directory.PublicChanged;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * A centre's places in the order of their names in one language, each a small row of what people filter by: what
 * happens there is known only after all offers and events were read.
 */
@Component
class PlaceShelf {
    private static final long ROWS = 30_000;

    private final Directory directory;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final Cache<Key, List<Row>> cache = Caffeine.newBuilder()
            .maximumWeight(ROWS)
            .weigher((Key key, List<Row> rows) -> rows.size() + 1)
            .build();

    private record Key(UUID centre, PortalLanguage language, LocalDate day) {}

    /**
     * @param topics of the first level, of what happens there
     * @param position null where nobody said
     * @param offers how many offers take place there; @param events how many events
     */
    record Row(
            EntryId id,
            String name,
            String district,
            Set<Access> access,
            Set<String> topics,
            int offers,
            int events,
            @Nullable Position position) {}

    PlaceShelf(Directory directory, Taxonomy taxonomy, Clock clock) {
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Row> rows(PortalLanguage language) {
        return cache.get(new Key(CurrentCentre.id(), language, LocalDate.now(clock)), key -> read(language));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(PublicChanged change) {
        cache.asMap().keySet().removeIf(key -> key.centre().equals(change.centre()));
    }

    private List<Row> read(PortalLanguage language) {
        var offers = directory.all(Kind.OFFER, PortalLanguage.DE);
        var events = directory.all(Kind.EVENT, PortalLanguage.DE);
        var topics = new HashMap<EntryId, Set<String>>();
        Stream.concat(offers.stream(), events.stream()).forEach(e -> note(e.facts(), topics));
        var offered = count(offers);
        var dated = count(events);
        return directory.all(Kind.PLACE, language).stream()
                .map(p -> row(p, topics, offered, dated))
                .toList();
    }

    private static Row row(
            Published place,
            Map<EntryId, Set<String>> topics,
            Map<EntryId, Integer> offers,
            Map<EntryId, Integer> events) {
        var facts = (PlaceFacts) place.facts();
        return new Row(
                place.id(),
                place.title().value(),
                district(facts),
                facts.access(),
                topics.getOrDefault(place.id(), Set.of()),
                offers.getOrDefault(place.id(), 0),
                events.getOrDefault(place.id(), 0),
                facts.position());
    }

    static String district(PlaceFacts place) {
        var district = place.district();
        return district == null || district.isEmpty() ? place.town() : district;
    }

    private void note(Facts facts, Map<EntryId, Set<String>> topics) {
        var terms = taxonomy.terms();
        var found = facts.conditions().stream()
                .flatMap(c -> c.categories().stream())
                .flatMap(id -> terms.category(id).stream())
                .map(c -> Objects.requireNonNullElse(c.parent(), c.id()))
                .toList();
        places(facts)
                .forEach(p -> topics.computeIfAbsent(p, id -> new TreeSet<>()).addAll(found));
    }

    private static Map<EntryId, Integer> count(List<Published> entries) {
        var counts = new HashMap<EntryId, Integer>();
        entries.stream().flatMap(e -> places(e.facts())).forEach(p -> counts.merge(p, 1, Integer::sum));
        return counts;
    }

    private static Stream<EntryId> places(Facts facts) {
        return facts.links().stream()
                .filter(link -> link.role().equals("place"))
                .map(Facts.Link::target);
    }
}

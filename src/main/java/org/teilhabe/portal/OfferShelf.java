package org.teilhabe.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.centre.CentreChanged;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Ages;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Level;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.PublicChanged;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.time.Deviation;

/**
 * A centre's offers of today in the order of their titles in one language, each a small row of what people
 * filter by. Filtering and counting happen here, in memory; the page then reads only the entries it shows.
 */
@Component
class OfferShelf {
    private static final long ROWS = 30_000;

    private final Directory directory;
    private final Taxonomy taxonomy;
    private final CentreReading centre;
    private final Clock clock;
    private final Cache<Key, List<Row>> cache = Caffeine.newBuilder()
            .maximumWeight(ROWS)
            .weigher((Key key, List<Row> rows) -> rows.size() + 1)
            .build();

    private record Key(UUID centre, PortalLanguage language, LocalDate day) {}

    /**
     * @param letter under which it stands in the list from A to Z
     * @param categories with the topics above them
     * @param needed the German needed; null where nobody said
     */
    record Row(
            EntryId id,
            String letter,
            Set<String> categories,
            @Nullable Level needed,
            Childcare.@Nullable Kind childcare,
            List<String> languages,
            Set<String> districts,
            boolean free,
            @Nullable Ages ages,
            OfferTimes times) {}

    OfferShelf(Directory directory, Taxonomy taxonomy, CentreReading centre, Clock clock) {
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.centre = centre;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Row> rows(PortalLanguage language) {
        return cache.get(new Key(CurrentCentre.id(), language, LocalDate.now(clock)), key -> read(language, key.day()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PublicChanged change) {
        forget(change.centre());
    }

    /** Its closures are the closures of its own offers. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    void forget(CentreChanged change) {
        forget(change.centre());
    }

    private void forget(UUID centreId) {
        cache.asMap().keySet().removeIf(key -> key.centre().equals(centreId));
    }

    private List<Row> read(PortalLanguage language, LocalDate day) {
        var terms = taxonomy.terms();
        var closures = centre.closures();
        var now = day.atStartOfDay();
        var events = directory.all(Kind.EVENT, language).stream()
                .filter(e -> DateWords.facts(e).offer() != null)
                .collect(Collectors.groupingBy(
                        e -> Objects.requireNonNull(DateWords.facts(e).offer())));
        var districts = directory.all(Kind.PLACE, language).stream()
                .filter(p -> place(p).district() != null)
                .collect(Collectors.toMap(Published::id, p -> Objects.requireNonNull(place(p).district())));
        return directory.all(Kind.OFFER, language).stream()
                .map(offer -> row(offer, terms, districts, events.getOrDefault(offer.id(), List.of()), closures, now))
                .toList();
    }

    private static Row row(
            Published offer,
            Taxonomy.Terms terms,
            Map<EntryId, String> districts,
            List<Published> events,
            List<Deviation> closures,
            LocalDateTime now) {
        var facts = (OfferFacts) offer.facts();
        var common = facts.common();
        var german = common.german();
        var childcare = common.childcare();
        return new Row(
                offer.id(),
                Letters.of(offer.title().value()),
                withTopics(common.categories(), terms),
                german == null ? null : german.needed(),
                childcare == null ? null : childcare.kind(),
                common.languages(),
                facts.places().stream()
                        .flatMap(p -> Stream.ofNullable(districts.get(p)))
                        .collect(Collectors.toSet()),
                common.cost() != null && common.cost().kind() == Cost.Kind.FREE,
                common.ages(),
                OfferTimes.of(facts, events, facts.actionField() == null ? List.of() : closures, now));
    }

    private static Set<String> withTopics(List<String> categories, Taxonomy.Terms terms) {
        var all = new LinkedHashSet<String>();
        for (var id : categories) {
            all.add(id);
            terms.category(id).map(c -> c.parent()).ifPresent(all::add);
        }
        return all;
    }

    private static PlaceFacts place(Published place) {
        return (PlaceFacts) place.facts();
    }
}

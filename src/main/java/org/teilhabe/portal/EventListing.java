package org.teilhabe.portal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;

/** Finds the dates somebody asks for, and counts what each further answer would leave. */
@Service
class EventListing {
    private final Directory directory;

    EventListing(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param events all that are published, by id, with what they answer
     * @param dates those of the span that fit, in order
     * @param counts dates for each answer, the other questions answered as they are
     * @param more whether any event has a date after the span
     */
    record Found(
            EventFilter filter,
            Timespan span,
            Map<EntryId, EventQuestion.Traits> events,
            List<Published> all,
            Map<EntryId, Published> places,
            List<Happening> dates,
            Map<EventQuestion, Map<String, Integer>> counts,
            boolean more) {
        int count(EventQuestion question, String answer) {
            return counts.getOrDefault(question, Map.of()).getOrDefault(answer, 0);
        }

        /** Every answer some event gives, by its label's order. */
        Set<String> answers(EventQuestion question, PortalLanguage language) {
            var sorted = new TreeSet<String>(Collator.getInstance(ULocale.forLocale(language.locale())));
            events.values().stream().flatMap(question::answersOf).forEach(sorted::add);
            return sorted;
        }
    }

    @Transactional(readOnly = true)
    Found find(EventFilter asked, EntryWords words) {
        var all = directory.all(Kind.EVENT, words.language());
        var places = places(all, words.language());
        var traits = new LinkedHashMap<EntryId, EventQuestion.Traits>();
        all.forEach(e -> traits.put(e.id(), traits(e, places, words.terms())));
        var filter = asked.known((question, answer) -> question == EventQuestion.THEMA
                ? words.terms().category(answer).isPresent()
                : traits.values().stream().flatMap(question::answersOf).anyMatch(answer::equals));
        var span = Timespan.of(filter, words.now().toLocalDate());
        var from = span.first().equals(words.now().toLocalDate()) ? words.now() : span.start();
        var dates = Happening.between(all, from, span.end());
        var fitting = dates.stream()
                .filter(h -> fits(traits.get(h.event().id()), filter, null))
                .toList();
        var more = all.stream()
                .anyMatch(
                        e -> !DateWords.facts(e).schedule().next(span.end(), 1).isEmpty());
        return new Found(filter, span, traits, all, places, fitting, counts(dates, traits, filter), more);
    }

    private static Map<EventQuestion, Map<String, Integer>> counts(
            List<Happening> dates, Map<EntryId, EventQuestion.Traits> traits, EventFilter filter) {
        var counts = new LinkedHashMap<EventQuestion, Map<String, Integer>>();
        for (var question : EventQuestion.values()) {
            var each = new LinkedHashMap<String, Integer>();
            for (var date : dates) {
                var answers = traits.get(date.event().id());
                if (date.cancelled() || answers == null || !fits(answers, filter, question)) continue;
                question.answersOf(answers).forEach(a -> each.merge(a, 1, Integer::sum));
            }
            counts.put(question, each);
        }
        return counts;
    }

    /** @param but the question left out */
    private static boolean fits(
            EventQuestion.@org.jspecify.annotations.Nullable Traits traits,
            EventFilter filter,
            @org.jspecify.annotations.Nullable EventQuestion but) {
        if (traits == null) return false;
        var age = filter.age();
        var ages = traits.ages();
        if (age != null && ages != null && !ages.includes(age)) return false;
        return Stream.of(EventQuestion.values())
                .filter(q -> q != but)
                .allMatch(q -> q.holds(traits, filter.answers(q)));
    }

    private Map<EntryId, Published> places(List<Published> events, PortalLanguage language) {
        var ids = events.stream()
                .flatMap(e -> Stream.ofNullable(DateWords.facts(e).place()))
                .distinct()
                .toList();
        return directory.byIds(ids, language);
    }

    private static EventQuestion.Traits traits(Published event, Map<EntryId, Published> places, Taxonomy.Terms terms) {
        var facts = DateWords.facts(event);
        var topics = new LinkedHashSet<String>();
        for (var id : facts.common().categories())
            terms.category(id).ifPresent(c -> {
                topics.add(c.id());
                if (c.parent() != null) topics.add(c.parent());
            });
        var where = new LinkedHashSet<String>();
        if (facts.onlineUrl() != null) where.add(EventQuestion.ONLINE);
        var place = facts.place() == null ? null : places.get(facts.place());
        if (place != null) where.add(PlaceShelf.district((PlaceFacts) place.facts()));
        var cost = facts.common().cost();
        return new EventQuestion.Traits(
                Collections.unmodifiableSet(topics),
                Collections.unmodifiableSet(where),
                cost != null && cost.kind() == Cost.Kind.FREE,
                facts.common().ages());
    }

    static Comparator<FilterField.Answer> byLabel(PortalLanguage language) {
        var collator = Collator.getInstance(ULocale.forLocale(language.locale()));
        return Comparator.comparing(FilterField.Answer::label, collator::compare);
    }
}

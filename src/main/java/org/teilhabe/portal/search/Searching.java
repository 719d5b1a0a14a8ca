package org.teilhabe.portal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateOptionsCollector;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;
import org.springframework.stereotype.Service;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * Finds what is published at the current centre. Every word asked must be found, in the reader's language or in German,
 * in a title, a label or a text; a title that has all words comes first. Two words may be
 * one written apart, and of three a title may lack one. A word that no title has may be a misspelt one
 * which a label knows: then titles that nearly have it come first. Where nothing is found, words that are nearly the same
 * count, in titles and labels only, and of three and more not all; titles come first there too.
 */
@Service
public class Searching {
    private static final List<String> FILTERS = List.of("kind", "topic", "spoken", "district", "trait");

    /** From so many letters on a word begun may be misspelt. */
    private static final int SURE = 5;

    private static final int MOST_JOINED = 6;

    private static final int CENTRES_AT_HAND = 20;

    private final SearchIndex index;
    private final Taxonomy taxonomy;
    private final Clock clock;
    private final Cache<Taxonomy.Terms, TopicWords> topicWords =
            Caffeine.newBuilder().weakKeys().maximumSize(CENTRES_AT_HAND).build();

    Searching(SearchIndex index, Taxonomy taxonomy, Clock clock) {
        this.index = index;
        this.taxonomy = taxonomy;
        this.clock = clock;
    }

    public Findings find(Question question) {
        var words = question.words();
        if (words.isEmpty() && !question.text().isEmpty()) return Findings.nothing();
        var untitled = words.stream().filter(word -> !titled(question, word)).toList();
        var exact = run(question, words, untitled, false);
        if (exact.total() > 0) return exact;
        if (question.filtered()) {
            // What is near would hide that it is the filters which leave nothing.
            var unfiltered = found(index.scope().predicate(), question.unfiltered(), words, false);
            var without = index.count(unfiltered, List.of()).total();
            if (without > 0) return Findings.filteredAway(without);
        }
        return words.isEmpty() ? exact : run(question, words, words, true);
    }

    /** Whether somebody who asks this finds what was asked for, not just what is near. */
    public boolean leads(String text, PortalLanguage language) {
        var question = Question.of(text, language);
        var words = question.words();
        if (words.isEmpty()) return false;
        try (var session = index.session()) {
            return !session.search(PortalDocument.class)
                    .select(f -> f.id(String.class))
                    .where(found(index.scope().predicate(), question, words, false))
                    .totalHitCountThreshold(1)
                    .fetchHits(1)
                    .isEmpty();
        }
    }

    /** Whether any title has the word. */
    private boolean titled(Question question, String word) {
        try (var session = index.session()) {
            return !session.search(PortalDocument.class)
                    .select(f -> f.id(String.class))
                    .where(f -> f.and(
                            here(f),
                            f.simpleQueryString()
                                    .fields(fields("title_", languages(question)))
                                    .matching(word)
                                    .flags(Set.of(SimpleQueryFlag.WHITESPACE))
                                    .constantScore()
                                    .toPredicate()))
                    .totalHitCountThreshold(1)
                    .fetchHits(1)
                    .isEmpty();
        }
    }

    /**
     * A title with words that begin with what was typed so far; or of a topic that has such words. Where there is none,
     * one letter of each longer word may be wrong.
     */
    public List<EntryId> beginningWith(String typed, PortalLanguage language, int limit) {
        var question = Question.of(typed, language);
        var words = question.words().stream().map(Searching::cut).toList();
        if (words.isEmpty()) return List.of();
        var exact = beginning(question, words, 0, limit);
        if (!exact.isEmpty() || words.stream().noneMatch(w -> w.length() >= SURE)) return exact;
        return beginning(question, words, 1, limit);
    }

    private List<EntryId> beginning(Question question, List<String> words, int edits, int limit) {
        var languages = languages(question);
        var titles = fields("begin_", languages);
        var topics = topicWords();
        try (var session = index.session()) {
            return session
                    .search(PortalDocument.class)
                    .select(f -> f.id(String.class))
                    .where(f -> {
                        var all = f.bool();
                        all.filter(here(f));
                        for (var word : words) {
                            var wrong = word.length() >= SURE ? edits : 0;
                            var begun = f.or();
                            begun.add(f.match()
                                    .fields(titles)
                                    .matching(word)
                                    .fuzzy(wrong, 2)
                                    .boost(10f));
                            var called = topics.beginningWith(word, wrong, languages);
                            if (!called.isEmpty())
                                begun.add(f.terms()
                                        .field("topic")
                                        .matchingAny(called)
                                        .constantScore());
                            all.must(begun);
                        }
                        return all;
                    })
                    .fetchHits(limit)
                    .stream()
                    .map(Searching::entry)
                    .toList();
        }
    }

    private TopicWords topicWords() {
        return topicWords.get(taxonomy.terms(), TopicWords::new);
    }

    /** The nearest titles for somebody who found nothing: any word, nearly. */
    public List<EntryId> nearest(Question question, int limit) {
        var words = question.words().stream().filter(w -> w.length() >= 4).toList();
        if (words.isEmpty()) return List.of();
        try (var session = index.session()) {
            return session
                    .search(PortalDocument.class)
                    .select(f -> f.id(String.class))
                    .where(f -> {
                        var any = f.or();
                        for (var word : words) any.add(nearly(f, question, word));
                        return f.and(here(f), any.toPredicate());
                    })
                    .fetchHits(limit)
                    .stream()
                    .map(Searching::entry)
                    .toList();
        }
    }

    /** @param misspelt words by which titles that nearly have them come first */
    private Findings run(Question question, List<String> words, List<String> misspelt, boolean nearly) {
        var f = index.scope().predicate();
        var found = found(f, question, words, nearly);
        // Counted without what only orders: that would look all misspellings up a second time.
        var counted = index.count(found, FILTERS);
        if (counted.total() == 0) return Findings.nothing();
        var ordered = f.bool();
        ordered.must(found);
        if (!words.isEmpty() && !nearly) titlesFirst(f, question, words, ordered);
        for (var word : misspelt) nearlyTitled(f, question, word, ordered);
        try (var session = index.session()) {
            var hits = session.search(PortalDocument.class)
                    .select(p -> p.id(String.class))
                    .where(ordered.toPredicate())
                    .sort(s -> s.score().then().field("name"))
                    .totalHitCountThreshold(question.limit())
                    .fetchHits(question.offset(), question.limit());
            return new Findings(
                    hits.stream().map(Searching::entry).toList(), counted.total(), nearly, 0, counted.counts());
        }
    }

    private SearchPredicate found(SearchPredicateFactory f, Question question, List<String> words, boolean nearly) {
        var all = f.bool();
        all.filter(here(f));
        filters(f, question).forEach(all::filter);
        if (!nearly && !words.isEmpty()) all.must(asked(f, question, words));
        if (nearly) {
            for (var word : words) all.should(nearly(f, question, word));
            all.minimumShouldMatchNumber(enough(words.size()));
        }
        return all.toPredicate();
    }

    /** Who asks in a whole sentence is answered by most of its words. */
    private static int enough(int words) {
        return words < 3 ? words : (words + 1) / 2;
    }

    private static SearchPredicate asked(SearchPredicateFactory f, Question question, List<String> words) {
        var languages = languages(question);
        var readings = f.or();
        readings.add(everywhere(f, languages, words));
        for (var joined : joined(words)) readings.add(everywhere(f, languages, joined));
        if (words.size() > 2) readings.add(allButOne(f, fields("title_", languages), words));
        return readings.toPredicate();
    }

    private static void titlesFirst(
            SearchPredicateFactory f,
            Question question,
            List<String> words,
            BooleanPredicateOptionsCollector<?, ?> all) {
        var languages = languages(question);
        var titles = fields("title_", languages);
        all.should(titled(f, titles, words, BooleanOperator.AND, 1_000f));
        for (var joined : joined(words)) all.should(titled(f, titles, joined, BooleanOperator.AND, 1_000f));
        for (var n = 0; n + 1 < words.size() && n < MOST_JOINED; n++)
            all.should(titled(f, titles, List.of(words.get(n) + words.get(n + 1)), BooleanOperator.AND, 300f));
        all.should(titled(f, titles, words, BooleanOperator.OR, 100f));
        // A topic that is called so says more than one of the words in a title.
        if (words.size() > 1)
            all.should(f.phrase()
                    .fields(fields("label_", languages))
                    .matching(String.join(" ", words))
                    .slop(1)
                    .constantScore()
                    .boost(200f));
    }

    private static SearchPredicate everywhere(
            SearchPredicateFactory f, Set<PortalLanguage> languages, List<String> words) {
        return f.simpleQueryString()
                .fields(fields("title_", languages))
                .boost(4f)
                .fields(fields("label_", languages))
                .boost(2f)
                .fields(fields("text_", languages))
                .matching(String.join(" ", words))
                .flags(Set.of(SimpleQueryFlag.WHITESPACE))
                .defaultOperator(BooleanOperator.AND)
                .toPredicate();
    }

    private static SearchPredicate titled(
            SearchPredicateFactory f, String[] titles, List<String> words, BooleanOperator operator, float boost) {
        return f.simpleQueryString()
                .fields(titles)
                .matching(String.join(" ", words))
                .flags(Set.of(SimpleQueryFlag.WHITESPACE))
                .defaultOperator(operator)
                .constantScore()
                .boost(boost)
                .toPredicate();
    }

    /** Of three words and more a title may lack one. */
    private static SearchPredicate allButOne(SearchPredicateFactory f, String[] titles, List<String> words) {
        var most = f.bool().minimumShouldMatchNumber(words.size() - 1);
        for (var word : words) most.should(f.match().fields(titles).matching(word));
        return most.toPredicate();
    }

    /** »sprach café« may mean »sprachcafé«: the words with two neighbours written as one, for each two. */
    private static List<List<String>> joined(List<String> words) {
        var all = new ArrayList<List<String>>();
        for (var n = 0; n + 1 < words.size() && n < MOST_JOINED; n++) {
            var joined = new ArrayList<>(words);
            joined.set(n, words.get(n) + joined.remove(n + 1));
            all.add(joined);
        }
        return all;
    }

    /** The nearer the better; of titles equally near the shorter. */
    private void nearlyTitled(
            SearchPredicateFactory f, Question question, String word, BooleanPredicateOptionsCollector<?, ?> all) {
        if (edits(word) == 0) return;
        var titles = f.match().fields(fields("title_", languages(question))).matching(word);
        var near = index.near(titles.toPredicate(), edits(word));
        for (var edits = 1; edits <= edits(word); edits++)
            all.should(lucene(f, new BoostQuery(new ConstantScoreQuery(near.within(edits)), 100f)));
        all.should(lucene(f, new BoostQuery(near.asOne(), 4f)));
    }

    private static SearchPredicate lucene(SearchPredicateFactory f, Query query) {
        return f.extension(LuceneExtension.get()).fromLuceneQuery(query).toPredicate();
    }

    private static int edits(String word) {
        return word.length() >= 8 ? 2 : word.length() >= 4 ? 1 : 0;
    }

    /** The word, one nearly like it, or all its parts: »Zwiebelkuchen« finds »Zwiebelkuchenabend«, no other kind of cake. */
    private SearchPredicate nearly(SearchPredicateFactory f, Question question, String word) {
        var any = f.or();
        any.add(f.match()
                .fields(fields("title_", languages(question)))
                .fields(fields("label_", languages(question)))
                .matching(word));
        any.add(like(f, word, edits(word)));
        var parts = Analysis.CompoundFilter.parts(word.toLowerCase(Locale.ROOT));
        if (parts.size() > 1) {
            var all = f.bool();
            for (var part : parts) all.must(like(f, part, 0));
            any.add(all);
        }
        return any.toPredicate();
    }

    /** In titles and labels, those of topics included. */
    private SearchPredicate like(SearchPredicateFactory f, String word, int edits) {
        var folded = f.match().field("folded").matching(word).analyzer(Analysis.FOLDED_ASKED);
        var any = f.or();
        any.add(lucene(f, index.near(folded.toPredicate(), edits).asOne()));
        var called = topicWords().nearly(word, edits);
        if (!called.isEmpty())
            any.add(f.terms().field("topic").matchingAny(called).constantScore());
        return any.toPredicate();
    }

    private SearchPredicate here(SearchPredicateFactory f) {
        var today = LocalDate.now(clock);
        return f.and(
                        f.match().field("centre").matching(CurrentCentre.id().toString()),
                        f.range().field("from").atMost(today),
                        f.range().field("until").atLeast(today))
                .toPredicate();
    }

    private static List<SearchPredicate> filters(SearchPredicateFactory f, Question q) {
        var filters = new ArrayList<SearchPredicate>();
        any(f, "kind", q.kinds(), filters);
        any(f, "topic", q.topics(), filters);
        any(f, "spoken", q.spoken(), filters);
        any(f, "district", q.districts(), filters);
        q.traits().forEach(t -> any(f, "trait", Set.of(t), filters));
        return filters;
    }

    private static void any(
            SearchPredicateFactory f, String field, Collection<String> values, List<SearchPredicate> filters) {
        if (!values.isEmpty())
            filters.add(f.terms().field(field).matchingAny(values).toPredicate());
    }

    /** The reader's language, German and English; and what else is written in the letters that were typed. */
    private static Set<PortalLanguage> languages(Question question) {
        var languages = EnumSet.of(PortalLanguage.DE, PortalLanguage.EN);
        if (question.language() != PortalLanguage.LEICHT) languages.add(question.language());
        question.text().codePoints().mapToObj(Character.UnicodeScript::of).forEach(script -> {
            if (script == Character.UnicodeScript.ARABIC)
                languages.addAll(Set.of(PortalLanguage.AR, PortalLanguage.FA));
            if (script == Character.UnicodeScript.CYRILLIC)
                languages.addAll(Set.of(PortalLanguage.UK, PortalLanguage.RU, PortalLanguage.BG));
        });
        return languages;
    }

    private static String[] fields(String prefix, Set<PortalLanguage> languages) {
        return languages.stream().map(l -> prefix + l.tag()).toArray(String[]::new);
    }

    /** No word is known by more than its first fifteen letters. */
    private static String cut(String word) {
        return word.length() <= 15 ? word : word.substring(0, 15);
    }

    private static EntryId entry(String document) {
        return new EntryId(UUID.fromString(document.substring(document.indexOf(':') + 1)));
    }
}

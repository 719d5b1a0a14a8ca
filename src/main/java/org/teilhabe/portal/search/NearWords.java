package org.teilhabe.portal.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The words of the index that are nearly one that was typed. Looked up once for a question: clauses of the query would
 * make their automata anew for each field, each number of wrong letters, and each time the query runs.
 */
final class NearWords {
    private static final int MOST = 50;

    private static final int SURE = 2;

    /** By field: how many letters of each word are wrong. */
    private final Map<String, Map<BytesRef, Integer>> found = new TreeMap<>();

    private NearWords() {}

    /** @param asked what the typed word is in each field */
    static NearWords of(IndexReader index, Collection<Term> asked, int edits) throws IOException {
        var near = new NearWords();
        var automata = new HashMap<String, List<CompiledAutomaton>>();
        for (var term : asked) {
            var accepting = automata.computeIfAbsent(
                    term.text(),
                    text -> IntStream.rangeClosed(0, edits)
                            .mapToObj(wrong -> accepting(text, wrong))
                            .toList());
            near.look(index, term.field(), accepting);
        }
        near.found.values().removeIf(Map::isEmpty);
        return near;
    }

    /** What accepts a word with at most so many letters wrong; the first two must be right. */
    static CompiledAutomaton accepting(String word, int edits) {
        return FuzzyQuery.getFuzzyAutomaton(word, edits, Math.min(SURE, word.codePointCount(0, word.length())), true);
    }

    private void look(IndexReader index, String field, List<CompiledAutomaton> accepting) throws IOException {
        var here = found.computeIfAbsent(field, f -> new HashMap<>());
        for (var part : index.leaves()) {
            var terms = part.reader().terms(field);
            if (terms == null) continue;
            var near = accepting.getLast().getTermsEnum(terms);
            for (var word = near.next(); word != null; word = near.next())
                if (!here.containsKey(word)) here.put(BytesRef.deepCopyOf(word), wrong(word, accepting));
        }
        if (here.size() <= MOST) return;
        var nearest = here.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
        here.keySet().retainAll(nearest);
    }

    private static int wrong(BytesRef word, List<CompiledAutomaton> accepting) {
        var fewest = 0;
        while (!accepting.get(fewest).runAutomaton.run(word.bytes, word.offset, word.length)) fewest++;
        return fewest;
    }

    /** Any of the words with at most so many letters wrong, in any of the fields. */
    Query within(int edits) {
        var any = new BooleanQuery.Builder();
        found.forEach((field, words) -> any.add(
                new TermInSetQuery(
                        field,
                        words.entrySet().stream()
                                .filter(word -> word.getValue() <= edits)
                                .map(Map.Entry::getKey)
                                .toList()),
                BooleanClause.Occur.SHOULD));
        return any.build();
    }

    /** Any of the words; in each field they weigh as one. */
    Query asOne() {
        var any = new BooleanQuery.Builder();
        found.forEach((field, words) -> {
            var one = new SynonymQuery.Builder(field);
            words.forEach((word, wrong) -> one.addTerm(new Term(field, word), 1f / (1 + wrong)));
            any.add(one.build(), BooleanClause.Occur.SHOULD);
        });
        return any.build();
    }
}

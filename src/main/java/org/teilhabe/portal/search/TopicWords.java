package org.teilhabe.portal.search;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * The words of a centre's topics, their labels and synonyms, by language. They are few enough to be looked through for
 * every question; written to every document of a topic they would be half of the index.
 */
final class TopicWords {
    private record Word(byte[] folded, Set<String> topics) {}

    private final Taxonomy.Terms terms;
    private final Map<PortalLanguage, List<Word>> words = new EnumMap<>(PortalLanguage.class);

    TopicWords(Taxonomy.Terms terms) {
        this.terms = terms;
    }

    /**
     * Topics with a word that begins so.
     *
     * @param edits how many letters may be wrong, not among the first two
     */
    Set<String> beginningWith(String typed, int edits, Collection<PortalLanguage> languages) {
        var found = new LinkedHashSet<String>();
        for (var begin : Analysis.folded(typed)) {
            var accepted = NearWords.accepting(begin, edits).runAutomaton;
            for (var language : languages)
                for (var word : in(language)) if (begins(word.folded(), accepted)) found.addAll(word.topics());
        }
        return found;
    }

    /**
     * Topics with a word that is nearly this one, in any language.
     *
     * @param edits how many letters may be wrong, not among the first two
     */
    Set<String> nearly(String typed, int edits) {
        var found = new LinkedHashSet<String>();
        for (var whole : Analysis.folded(typed)) {
            var accepted = NearWords.accepting(whole, edits).runAutomaton;
            for (var language : PortalLanguage.full())
                for (var word : in(language))
                    if (accepted.run(word.folded(), 0, word.folded().length)) found.addAll(word.topics());
        }
        return found;
    }

    private static boolean begins(byte[] word, ByteRunAutomaton accepted) {
        var state = 0;
        for (var letter : word) {
            if (accepted.isAccept(state)) return true;
            state = accepted.step(state, letter & 0xff);
            if (state < 0) return false;
        }
        return accepted.isAccept(state);
    }

    private synchronized List<Word> in(PortalLanguage language) {
        return words.computeIfAbsent(language, this::read);
    }

    private List<Word> read(PortalLanguage language) {
        var topics = new HashMap<String, Set<String>>();
        for (var category : terms.categories().values())
            for (var label : of(category, language))
                for (var word : Analysis.foldedAndSplit(label))
                    topics.computeIfAbsent(word, w -> new LinkedHashSet<>()).add(category.id());
        return topics.entrySet().stream()
                .map(e -> new Word(e.getKey().getBytes(StandardCharsets.UTF_8), Set.copyOf(e.getValue())))
                .toList();
    }

    /** What a topic is called in one language, and what people really type. */
    static List<String> of(Category category, PortalLanguage language) {
        var all = new LinkedHashSet<String>();
        var label = category.labels().get(language.tag());
        if (label != null) all.add(label);
        all.addAll(category.synonyms().getOrDefault(language.tag(), List.of()));
        return List.copyOf(all);
    }
}

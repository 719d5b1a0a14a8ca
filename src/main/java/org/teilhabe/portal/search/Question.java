package org.teilhabe.portal.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * What somebody looks for.
 *
 * @param kinds kinds of entries, empty for all
 * @param topics category ids, any of them; likewise spoken languages and districts
 * @param traits yes-or-no filters, all of them: free, childcare, german-none, german-some, german-good, step-free
 */
public record Question(
        String text,
        PortalLanguage language,
        Set<String> kinds,
        Set<String> topics,
        Set<String> spoken,
        Set<String> districts,
        Set<String> traits,
        int offset,
        int limit) {
    static final int LONGEST = 200;

    public Question {
        var tidy = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        text = tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
        kinds = Set.copyOf(kinds);
        topics = Set.copyOf(topics);
        spoken = Set.copyOf(spoken);
        districts = Set.copyOf(districts);
        traits = Set.copyOf(traits);
        offset = Math.clamp(offset, 0, 5_000);
        limit = Math.clamp(limit, 1, 100);
    }

    public static Question of(String text, PortalLanguage language) {
        return new Question(text, language, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, 20);
    }

    boolean filtered() {
        return Stream.of(kinds, topics, spoken, districts, traits).anyMatch(values -> !values.isEmpty());
    }

    Question unfiltered() {
        return new Question(text, language, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), 0, limit);
    }

    /**
     * The words that count: letters and digits, without the little words of German, English and the reader's language and those by which one asks;
     * a single letter is no word.
     */
    List<String> words() {
        var all = Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}'’\u200c]+"))
                .filter(w -> w.length() > 1 || !w.isEmpty() && Character.isDigit(w.charAt(0)))
                .limit(12)
                .toList();
        var weighty = all.stream().filter(w -> !LittleWords.holds(w, language)).toList();
        return weighty.isEmpty() ? all : weighty;
    }
}

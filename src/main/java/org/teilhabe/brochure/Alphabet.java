package org.teilhabe.brochure;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.teilhabe.platform.text.PortalLanguage;

/** Order and first letters of words as people of one language look them up. */
final class Alphabet {
    /** Nobody looks up a definite noun under its article. */
    private static final String ARTICLE = "^[\\u200e\\u200f\\u2066-\\u2069]*ال(?=\\p{IsArabic}{2})";

    private final PortalLanguage language;
    private final RuleBasedCollator collator;
    private final AlphabeticIndex.ImmutableIndex<Object> letters;

    Alphabet(PortalLanguage language) {
        var locale = ULocale.forLocale(language.locale());
        this.language = language;
        this.collator = (RuleBasedCollator) Collator.getInstance(locale);
        // German names stand in every book, each under its own letter.
        this.letters = new AlphabeticIndex<>(locale).addLabels(ULocale.GERMAN).buildImmutableIndex();
    }

    <T> List<T> sorted(List<T> things, Function<T, String> word) {
        record Placed<T>(CollationKey key, T thing) {}
        return things.stream()
                .map(thing -> new Placed<>(collator.getCollationKey(lookedUp(word.apply(thing))), thing))
                .sorted(Comparator.comparing(Placed::key))
                .map(Placed::thing)
                .toList();
    }

    /** By first letter, in order; what begins with none stands first. */
    <T> Map<String, List<T>> byLetter(List<T> things, Function<T, String> word) {
        var groups = new LinkedHashMap<String, List<T>>();
        for (var thing : sorted(things, word)) {
            var bucket = letters.getBucket(letters.getBucketIndex(lookedUp(word.apply(thing))));
            groups.computeIfAbsent(
                            bucket.getLabelType() == AlphabeticIndex.Bucket.LabelType.NORMAL ? bucket.getLabel() : "#",
                            label -> new ArrayList<>())
                    .add(thing);
        }
        return groups;
    }

    private String lookedUp(String word) {
        var bare = word.replaceFirst("^[\\s\\p{P}\\p{Cf}]+", "");
        return language == PortalLanguage.AR ? bare.replaceFirst(ARTICLE, "") : bare;
    }
}

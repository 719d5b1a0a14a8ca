package org.teilhabe.directory;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Conditions of an entry in ready words of one language, the same on the screen and on paper. */
public final class ConditionWords {
    private final Words words;

    public ConditionWords(Words words) {
        this.words = words;
    }

    public String cost(Cost cost) {
        var amount = cost.amount();
        return amount == null
                ? words.get("directory.cost." + cost.kind().tag())
                : words.get("directory.cost." + cost.kind().tag() + ".amount", words.money(amount));
    }

    public String german(German german) {
        var parts = new ArrayList<String>();
        var needed = german.needed();
        if (needed != null)
            parts.add(
                    needed == Level.NONE
                            ? words.get("directory.german.none")
                            : words.get("directory.german.needed", needed.tag()));
        var reached = german.reached();
        if (reached != null && reached != Level.NONE) parts.add(words.get("directory.german.reached", reached.tag()));
        return String.join(" ", parts);
    }

    public String languages(List<String> tags) {
        return joined(inOrder(tags).stream().map(words::languageName).toList());
    }

    /** The reader's language first, German last, the others by their names. */
    public List<String> inOrder(List<String> tags) {
        var language = words.language();
        var collator = Collator.getInstance(language.locale());
        return tags.stream()
                .sorted(Comparator.comparing((String t) -> t.equals("de"))
                        .thenComparing(t -> !t.equals(language.tag()))
                        .thenComparing(words::languageName, collator))
                .toList();
    }

    public String childcare(Childcare childcare) {
        return words.get("directory.childcare." + childcare.kind().tag());
    }

    public String registration(Registration registration) {
        return words.get("directory.registration." + registration.kind().tag());
    }

    public List<String> access(Set<Access> features) {
        return features.stream().sorted().map(this::access).toList();
    }

    public String access(Access feature) {
        return words.get("directory.access." + feature.tag());
    }

    public String ages(Ages ages) {
        var from = ages.from();
        var to = ages.to();
        if (from != null && to != null)
            return from.equals(to)
                    ? words.get("directory.ages.just", from)
                    : words.get("directory.ages.from-to", from, to);
        if (from != null) return words.get("directory.ages.from", from);
        return to == null ? "" : words.get("directory.ages.to", to);
    }

    /** Only the first of several begins with a capital letter, but for German nouns and for what is written in capitals. */
    public List<String> running(List<String> parts) {
        var language = words.language();
        if (language == PortalLanguage.DE || language == PortalLanguage.LEICHT) return parts;
        return IntStream.range(0, parts.size())
                .mapToObj(n -> n == 0 ? parts.get(n) : small(parts.get(n)))
                .toList();
    }

    private String small(String part) {
        var capitals = part.length() > 1 && !Character.isLowerCase(part.charAt(1));
        return capitals
                ? part
                : part.substring(0, 1).toLowerCase(words.language().locale()) + part.substring(1);
    }

    public String joined(List<String> parts) {
        return String.join(words.get("time.comma"), parts);
    }
}

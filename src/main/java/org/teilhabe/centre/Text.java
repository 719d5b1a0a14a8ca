package org.teilhabe.centre;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Runs;

/**
 * »Text« in German with its translations. Each translation knows the German revision it was made from, so whether it
 * is up to date is computed from revisions, never from time stamps.
 *
 * @param revision counts the German wordings, 0 for none yet
 * @param translations by language tag
 */
public record Text(String german, int revision, Map<String, Translation> translations) {
    public static final Text NONE = new Text("", 0, Map.of());

    /** @param of German revision it was made from; @param machine no person has released it yet */
    public record Translation(String text, int of, boolean machine) {}

    /** How a translation stands towards the German text. */
    public enum State {
        CURRENT,
        OUTDATED,
        MISSING
    }

    public Text {
        german = tidy(german);
        translations = Map.copyOf(translations);
    }

    public static Text of(String german) {
        return NONE.german(german);
    }

    public boolean blank() {
        return german.isEmpty();
    }

    /** The same text in new German words; nothing happens where they are the old ones. */
    public Text german(String words) {
        return tidy(words).equals(german) ? this : new Text(words, revision + 1, translations);
    }

    /** A translation of the German words as they are now; blank takes it away. */
    public Text translated(PortalLanguage language, String words, boolean machine) {
        if (language == PortalLanguage.DE) throw new IllegalArgumentException("German is what is translated");
        var changed = new HashMap<>(translations);
        if (tidy(words).isEmpty()) changed.remove(language.tag());
        else changed.put(language.tag(), new Translation(tidy(words), revision, machine));
        return new Text(german, revision, changed);
    }

    public State state(PortalLanguage language) {
        if (language == PortalLanguage.DE || blank()) return State.CURRENT;
        var translation = translations.get(language.tag());
        if (translation == null) return State.MISSING;
        return translation.of() == revision ? State.CURRENT : State.OUTDATED;
    }

    /** As {@link #in}, ready for a page: numbers inside text from right to left keep their order. */
    Wording shown(PortalLanguage language) {
        var wording = in(language);
        if (wording.fallback() || !language.rightToLeft()) return wording;
        return new Wording(Runs.kept(wording.text(), language), wording.language(), false, wording.machine());
    }

    /** The words for a reader of this language: translated, else German and marked as such. */
    public Wording in(PortalLanguage language) {
        var translation = translations.get(language.tag());
        return translation == null || blank()
                ? Wording.german(german, language)
                : new Wording(translation.text(), language.tag(), false, translation.machine());
    }

    private static String tidy(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC).strip();
    }
}

package org.teilhabe.brochure;

import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.PortalLanguage;

/** Languages by the names their own people have for them, as far as our fonts can write them. */
final class OwnNames {
    private static final Set<UnicodeScript> WRITTEN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.GREEK,
            UnicodeScript.ARABIC,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.TAMIL,
            UnicodeScript.HAN,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private final org.teilhabe.platform.text.Words words;

    OwnNames(org.teilhabe.platform.text.Words words) {
        this.words = words;
    }

    /** By its own name; where we cannot write that, or nobody knows it, by its name in the language of the book. */
    Words of(String tag) {
        if (tag.equals(words.tag())) return Words.of(words.language().ownName());
        var own = PortalLanguage.byTag(tag).map(PortalLanguage::ownName).orElseGet(() -> own(tag));
        return own.isEmpty() ? Words.of(words.languageName(tag)) : Words.in(tag, own);
    }

    /** What the language of the book calls it. */
    String in(String tag) {
        return words.languageName(tag);
    }

    private static String own(String tag) {
        var locale = ULocale.forLanguageTag(tag);
        // Which Kurdish, which Chinese: the letters of the name show it.
        var name = locale.getDisplayLanguage(locale).replaceFirst("\\s*\\(.*\\)$", "");
        var unknown = name.isEmpty()
                || name.equalsIgnoreCase(locale.getLanguage())
                || name.equals(locale.getDisplayLanguage(ULocale.ENGLISH))
                        && !locale.getLanguage().equals("en");
        var drawn = name.codePoints().allMatch(c -> WRITTEN.contains(UnicodeScript.of(c)));
        if (unknown || !drawn) return "";
        return name.substring(0, 1).toUpperCase(locale.toLocale()) + name.substring(1);
    }
}

package org.teilhabe.directory;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** »Kurzname« in an address: {@code Sprachkurse für Mütter} becomes {@code sprachkurse-fuer-muetter}. */
final class Slug {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private Slug() {}

    static String of(String title) {
        var german = title.toLowerCase(Locale.GERMAN)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replace("ı", "i");
        var slug = latin(german)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var cut = slug.length() <= 80 ? slug : slug.substring(0, 80).replaceAll("-[^-]*$", "");
        return cut.isEmpty() ? "eintrag" : cut;
    }

    /** Most German titles need no transliteration, which is slow. */
    private static String latin(String text) {
        if (text.chars().allMatch(c -> c < 128)) return text;
        synchronized (LATIN) {
            return LATIN.transliterate(text);
        }
    }
}

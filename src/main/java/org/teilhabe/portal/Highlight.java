package org.teilhabe.portal;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Marks in a text the words that were looked for, whatever their ending. */
final class Highlight {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Transliterator FOLD = Transliterator.getInstance("NFD; [:M:] Remove; NFC");

    private final List<String> stems;

    /** @param asked what was typed */
    Highlight(String asked) {
        this.stems = WORD.matcher(asked)
                .results()
                .map(m -> fold(m.group()))
                .filter(w -> w.length() >= 3)
                .map(Highlight::stem)
                .distinct()
                .toList();
    }

    List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var from = 0;
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            if (!sought(matcher.group())) continue;
            if (matcher.start() > from) pieces.add(new Piece(text.substring(from, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
            from = matcher.end();
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }

    private boolean sought(String word) {
        var folded = fold(word);
        return stems.stream().anyMatch(stem -> folded.startsWith(stem) || stem.length() >= 5 && folded.endsWith(stem));
    }

    /** Without an ending of up to two letters. */
    private static String stem(String word) {
        return word.length() >= 7
                ? word.substring(0, word.length() - 2)
                : word.length() >= 5 ? word.substring(0, word.length() - 1) : word;
    }

    private static String fold(String word) {
        var lower = word.toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
        synchronized (FOLD) {
            return FOLD.transliterate(lower).replace('ı', 'i');
        }
    }
}

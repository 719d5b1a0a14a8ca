package org.teilhabe.documents;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which papers somebody wants to see.
 *
 * @param year 0 for every one
 * @param number 0 for every one
 * @param text part of what it is about, or its code; empty for every one
 */
record PaperSearch(Paper.@Nullable Kind kind, int year, int number, String text) {
    private static final Pattern WHOLE = Pattern.compile("(?i)(?:S[\\s-]*)?(2\\d{3})\\s*[-/]\\s*(\\d{1,6})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** @param typed a number with or without its year, a code, or words */
    static PaperSearch of(String typed, Paper.@Nullable Kind kind, int year) {
        var text = typed.strip();
        var whole = WHOLE.matcher(text);
        if (whole.matches())
            return new PaperSearch(kind, Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2)), "");
        return NUMBER.matcher(text).matches()
                ? new PaperSearch(kind, year, Integer.parseInt(text), "")
                : new PaperSearch(kind, year, 0, text);
    }

    String kindTag() {
        return kind == null ? "" : kind.tag();
    }
}

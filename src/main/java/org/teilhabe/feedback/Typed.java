package org.teilhabe.feedback;

import java.text.Normalizer;

/** What somebody typed into a field: letters in NFC, one kind of line break, nothing around it. */
record Typed(String text) {
    static Typed of(String raw) {
        return new Typed(Normalizer.normalize(raw.replaceAll("\r\n?", "\n"), Normalizer.Form.NFC)
                .strip());
    }

    boolean empty() {
        return text.isEmpty();
    }

    /** Counted as people count characters. */
    boolean within(int most) {
        return text.codePointCount(0, text.length()) <= most;
    }

    /** No invisible characters, no letters broken on the way. */
    boolean line() {
        return text.codePoints().noneMatch(Typed::broken);
    }

    /** As a line, with line breaks and tabulators. */
    boolean lines() {
        return text.codePoints().filter(c -> c != '\n' && c != '\t').noneMatch(Typed::broken);
    }

    /** As it may be shown again in the form. */
    static String shown(String raw) {
        var shown = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c) && !surrogate(c))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean broken(int c) {
        return Character.isISOControl(c) || c == '\uFFFD' || surrogate(c);
    }

    private static boolean surrogate(int c) {
        return Character.getType(c) == Character.SURROGATE;
    }
}

package org.teilhabe.platform.text;

import java.util.regex.Pattern;

/** Keeps numbers with gaps, such as telephone numbers, in their order inside a text read from right to left. */
public final class Numbers {
    private static final Pattern GAPPED = Pattern.compile("\\+?[0-9(][0-9()]*(?:[ \\u00A0./–-]{1,3}[0-9()]+)+");
    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String POP_ISOLATE = "\u2069";

    private Numbers() {}

    /** The text as it is to be shown in this language, with Unicode's isolates (UAX 9) around such numbers. */
    public static String kept(String text, PortalLanguage language) {
        return language.rightToLeft()
                ? GAPPED.matcher(text).replaceAll(LEFT_TO_RIGHT_ISOLATE + "$0" + POP_ISOLATE)
                : text;
    }
}

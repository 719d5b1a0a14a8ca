package org.teilhabe.platform.text;

import java.text.Bidi;
import java.util.regex.Pattern;

/**
 * Keeps a name or number of the other writing direction together inside a sentence (Unicode's isolates, UAX 9).
 * Web addresses stay bare, since mail programs would take the marks for a part of the link; they stand on a line of
 * their own.
 */
public final class Isolation {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Isolation() {}

    /** @return the arguments of a sentence in this language, those of the other direction isolated */
    public static Object[] of(PortalLanguage language, Object... arguments) {
        var isolated = new Object[arguments.length];
        for (var i = 0; i < arguments.length; i++)
            isolated[i] = arguments[i] instanceof String text ? of(language, text) : arguments[i];
        return isolated;
    }

    private static String of(PortalLanguage language, String text) {
        if (text.isEmpty() || ADDRESS.matcher(text).matches()) return text;
        var letters = text.toCharArray();
        var foreign = language.rightToLeft()
                ? text.codePoints().anyMatch(Isolation::leftToRight)
                : Bidi.requiresBidi(letters, 0, letters.length);
        return foreign ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
    }

    private static boolean leftToRight(int point) {
        var direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
    }
}

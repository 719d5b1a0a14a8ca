package org.teilhabe.platform.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** »Geschriebenes«: what a text that everybody reads may hold. */
public final class Writing {
    private static final String AT = "\\s?[(\\[{]\\s?(?:at|ät|@)\\s?[)\\]}]\\s?";
    private static final String DOT = "\\s?[(\\[{]\\s?(?:dot|punkt)\\s?[)\\]}]\\s?";
    private static final String NAME = "[\\p{L}0-9._+-]";
    private static final String LABEL = "[\\p{L}0-9-]{1,63}";

    /** Begins only where a name begins and never goes back in it: the time it takes grows with the text alone. */
    private static final Pattern MAIL = Pattern.compile(
            "(?<!" + NAME + ")" + NAME + "++(?:\\s?@\\s?|%40|" + AT + ")" + LABEL + "(?:(?:\\.|" + DOT + ")" + LABEL
                    + "){0,8}(?:\\.|" + DOT + ")\\p{L}{2,24}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Writing() {}

    /**
     * No control characters, no replacement for a letter that got lost on the way, no half letters, and nothing that turns
     * the direction of whatever follows (UAX 9: embeddings and overrides; isolates and marks are good).
     */
    public static boolean readable(String text) {
        return text.codePoints().allMatch(c -> c == '\n' || c == '\t' || !unreadable(c));
    }

    private static boolean unreadable(int point) {
        return Character.isISOControl(point)
                || point == 0xFFFD
                || point >= 0xD800 && point <= 0xDFFF
                || (point & 0xFFFE) == 0xFFFE
                || point >= 0xFDD0 && point <= 0xFDEF
                || point >= 0x202A && point <= 0x202E;
    }

    /** Finds mail addresses, also those written {@code name (at) house (dot) de} or in the disguise of a web address. */
    public static Matcher mail(String text) {
        return MAIL.matcher(text);
    }

    public static boolean holdsMail(String text) {
        return mail(text).find();
    }

    /** The mail addresses of a text in their usual form, in order. */
    public static List<String> mailIn(String text) {
        var found = new ArrayList<String>();
        for (var matcher = mail(text); matcher.find(); ) found.add(plain(matcher.group()));
        return found;
    }

    /** An address as it was written, in its usual form. */
    public static String plain(String written) {
        return written.replaceAll("(?iu)" + AT + "|\\s?@\\s?|%40", "@").replaceAll("(?iu)" + DOT, ".");
    }
}

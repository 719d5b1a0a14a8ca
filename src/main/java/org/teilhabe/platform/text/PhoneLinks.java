package org.teilhabe.platform.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes telephone numbers that stand alone in bold, as in a list of emergency numbers, ready to be dialled. */
public final class PhoneLinks {
    /** With the invisible marks of direction a text read from the right may hold. */
    private static final Pattern BOLD = Pattern.compile(
            "<a\\b.*?</a>|<strong>[\\u200E\\u200F\\u2066-\\u2069]*([+0-9][0-9 \\u00A0\\u202F()/-]*[0-9])[\\u200E\\u200F\\u2066-\\u2069]*</strong>",
            Pattern.DOTALL);

    /** Any other number that short may count something, or be a year. */
    private static final Pattern SHORT = Pattern.compile("11[025]|116[ \\u00A0\\u202F]?[0-9]{3}");

    private PhoneLinks() {}

    /** @param html rich text, clean since it was saved */
    public static String in(String html) {
        return BOLD.matcher(html).replaceAll(found -> Matcher.quoteReplacement(linked(found)));
    }

    private static String linked(MatchResult found) {
        var written = found.group(1);
        if (written == null) return found.group();
        if (!SHORT.matcher(written).matches() && !written.startsWith("0") && !written.startsWith("+"))
            return found.group();
        return Phone.read(written.replaceAll("[\\u00A0\\u202F]", " "))
                .map(phone ->
                        "<a href=\"" + phone.href() + "\"><strong><bdi dir=\"ltr\">" + written + "</bdi></strong></a>")
                .orElse(found.group());
    }
}

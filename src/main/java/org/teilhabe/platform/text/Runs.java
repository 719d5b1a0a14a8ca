package org.teilhabe.platform.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps what runs from left to right in its order inside a text read from right to left: a German name with its
 * brackets and hyphens, a telephone number with its gaps. Else the end of a line would tear them apart.
 */
public final class Runs {
    private static final String WORD = "[\\p{IsLatin}\\p{Nd}§](?:[.'’/&+-]?[\\p{IsLatin}\\p{M}\\p{Nd}])*+";
    private static final String BETWEEN = "(?:[.,:-]?[ \\u00A0](?:[–&/][ \\u00A0])?|–)";
    private static final String NAME = WORD + "(?:" + BETWEEN + WORD + ")*+";
    private static final String IN_BRACKETS = "\\((?=[^()]*\\p{IsLatin})" + NAME + "\\.?\\)";
    private static final String NAMES =
            "(?:(?=[\\p{IsLatin}§])" + NAME + "(?:(?<=[ .]\\p{IsLatin})\\.)?|" + IN_BRACKETS + ")";
    private static final String NUMBER = "\\+?\\(?[0-9][0-9()]*(?:[ \\u00A0./–-]{1,3}\\(?[0-9][0-9)]*)+";
    private static final Pattern RUN = Pattern.compile(NAMES + "(?:[ \\u00A0]" + NAMES + ")*+|" + NUMBER);

    /** One word alone cannot be torn. */
    private static final Pattern GAP = Pattern.compile("[ \\u00A0/–-]");

    /** Tags and letters written by their names are no text. */
    private static final Pattern MARKUP = Pattern.compile("<[^>]*+>|&#?\\w++;");

    private static final String LEFT_TO_RIGHT_ISOLATE = "\u2066";
    private static final String POP_ISOLATE = "\u2069";

    private Runs() {}

    /** The text as it is to be shown in this language, with Unicode's isolates (UAX 9) around such runs. */
    public static String kept(String text, PortalLanguage language) {
        return language.rightToLeft() ? isolated(text) : text;
    }

    /** @param html rich text, clean since it was saved */
    public static String keptInHtml(String html, PortalLanguage language) {
        if (!language.rightToLeft()) return html;
        var shown = new StringBuilder(html.length() + 64);
        var markup = MARKUP.matcher(html);
        var from = 0;
        while (markup.find()) {
            shown.append(isolated(html.substring(from, markup.start()))).append(markup.group());
            from = markup.end();
        }
        return shown.append(isolated(html.substring(from))).toString();
    }

    private static String isolated(String text) {
        return RUN.matcher(text).replaceAll(run -> Matcher.quoteReplacement(isolatedRun(run.group())));
    }

    /** A number to be dialled stands in one line, too. */
    private static String isolatedRun(String run) {
        if (!GAP.matcher(run).find()) return run;
        var dialled = run.startsWith("0") || run.startsWith("+");
        return LEFT_TO_RIGHT_ISOLATE + (dialled ? run.replace(' ', '\u00A0') : run) + POP_ISOLATE;
    }
}

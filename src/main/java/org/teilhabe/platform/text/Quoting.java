package org.teilhabe.platform.text;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Marks within marks: what a sentence quotes keeps its own quotation marks, but those of the second rank. */
final class Quoting {
    /** An opening mark right before an argument, with the little space that French puts between. */
    private static final Pattern QUOTED = Pattern.compile("([»«„“])[\\u00a0\\u202f]?\\{(\\d)}");

    private static final Map<Character, Character> GERMAN = Map.of('»', '›', '«', '‹');
    private static final Map<Character, Character> ENGLISH = Map.of('“', '‘', '”', '’');
    private static final Map<Character, Character> LOW = Map.of('„', '«', '”', '»', '“', '»');
    private static final Map<Character, Character> POINTED = Map.of('«', '“', '»', '”');
    private static final Map<Character, Character> POINTED_EAST = Map.of('«', '„', '»', '“');
    private static final Set<PortalLanguage> EAST = Set.of(PortalLanguage.RU, PortalLanguage.UK);

    private Quoting() {}

    /** @param pattern the message; an argument it does not quote stays as it is, a list of titles is quoted one by one */
    static Object[] within(String pattern, PortalLanguage language, Object[] arguments) {
        if (arguments.length == 0) return arguments;
        var marks = QUOTED.matcher(pattern);
        var spoken = arguments;
        for (var at = 0; at < arguments.length; at++) {
            if (!(arguments[at] instanceof Collection<?> titles)) continue;
            if (spoken == arguments) spoken = arguments.clone();
            spoken[at] = titles.stream().map(t -> quoted(t, language)).collect(Collectors.joining(", "));
        }
        while (marks.find()) {
            var at = Integer.parseInt(marks.group(2));
            if (at >= arguments.length || !(arguments[at] instanceof String text)) continue;
            var inner = inner(marks.group(1).charAt(0), language);
            var said = text;
            for (var mark : inner.entrySet()) said = said.replace(mark.getKey(), mark.getValue());
            if (said.equals(text)) continue;
            if (spoken == arguments) spoken = arguments.clone();
            spoken[at] = said;
        }
        return spoken;
    }

    /** As the back office quotes, which speaks German and English. */
    private static String quoted(Object title, PortalLanguage language) {
        var english = language == PortalLanguage.EN;
        var said = title.toString();
        for (var mark : (english ? ENGLISH : GERMAN).entrySet()) said = said.replace(mark.getKey(), mark.getValue());
        return english ? "“" + said + "”" : "»" + said + "«";
    }

    private static Map<Character, Character> inner(char opening, PortalLanguage language) {
        return switch (opening) {
            case '»' -> GERMAN;
            case '“' -> ENGLISH;
            case '„' -> LOW;
            default -> EAST.contains(language) ? POINTED_EAST : POINTED;
        };
    }
}

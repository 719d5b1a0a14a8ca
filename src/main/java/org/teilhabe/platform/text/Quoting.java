package org.teilhabe.platform.text;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

    /** @param pattern the message; an argument it does not quote stays as it is */
    static Object[] within(String pattern, PortalLanguage language, Object[] arguments) {
        if (arguments.length == 0) return arguments;
        var marks = QUOTED.matcher(pattern);
        var spoken = arguments;
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

    private static Map<Character, Character> inner(char opening, PortalLanguage language) {
        return switch (opening) {
            case '»' -> GERMAN;
            case '“' -> ENGLISH;
            case '„' -> LOW;
            default -> EAST.contains(language) ? POINTED_EAST : POINTED;
        };
    }
}

package org.teilhabe.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Auditable;
import org.teilhabe.platform.text.Words;

/** Says the lines of the trail in words, and calls records by their names where a module knows them. */
@Component
class TrailWords {
    private static final Pattern ROLE = Pattern.compile("(?<=[+−])([A-Z]+)");
    private static final Pattern TRANSLATED = Pattern.compile("\\.(translated|translation-\\w+)$");

    private final Map<String, Auditable> kinds;

    TrailWords(List<Auditable> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(Auditable::subjectKind, Function.identity()));
    }

    /** A deed nobody has put in words yet is shown as it was written: the trail hides nothing. */
    static String deed(String deed, Words words) {
        return words.knows("audit.deed." + deed) ? words.get("audit.deed." + deed) : deed;
    }

    static String kind(String subjectKind, Words words) {
        return words.knows("audit.subject." + subjectKind) ? words.get("audit.subject." + subjectKind) : subjectKind;
    }

    /** Most details are words already; some are codes that a bundle says in words. */
    static String detail(Line line, Words words) {
        var key = "audit.detail." + line.deed() + "." + line.detail();
        if (words.knows(key)) return words.get(key);
        if (TRANSLATED.matcher(line.deed()).find()) return words.languageName(line.detail());
        return ROLE.matcher(line.detail()).replaceAll(role -> {
            var name = "identity.role." + role.group(1);
            return words.knows(name) ? words.get(name) : role.group(1);
        });
    }

    Map<UUID, Auditable.Named> names(List<Line> lines) {
        var wanted = new HashMap<String, Set<UUID>>();
        for (var line : lines)
            if (line.subject() != null)
                wanted.computeIfAbsent(line.subjectKind(), k -> new HashSet<>()).add(line.subject());
        var names = new HashMap<UUID, Auditable.Named>();
        wanted.forEach((kind, subjects) -> {
            var module = kinds.get(kind);
            if (module != null) names.putAll(module.named(subjects));
        });
        return names;
    }
}

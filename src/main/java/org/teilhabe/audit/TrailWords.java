package org.teilhabe.audit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Auditable;
import org.teilhabe.platform.text.Words;

/** Says the lines of the trail in words, and calls records by their names where a module knows them. */
@Component
class TrailWords {
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
        return words.knows(key) ? words.get(key) : line.detail();
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

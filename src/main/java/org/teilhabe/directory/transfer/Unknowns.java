package org.teilhabe.directory.transfer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ids a file names and the house does not know, each once. */
final class Unknowns {
    private static final int MOST = 200;

    private final Map<String, Set<String>> byKind = new LinkedHashMap<>();

    void add(String what, String id) {
        var ids = byKind.computeIfAbsent(what, w -> new LinkedHashSet<>());
        if (ids.size() < MOST) ids.add(id);
    }

    List<Report.Unknown> list() {
        return byKind.entrySet().stream()
                .map(e -> new Report.Unknown(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }
}

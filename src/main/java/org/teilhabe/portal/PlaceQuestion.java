package org.teilhabe.portal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.teilhabe.directory.Access;

/** »Ortsfrage«: what people choose from among the places. */
enum PlaceQuestion {
    THEMA,
    STADTTEIL,
    ZUGANG;

    /** As in the address: {@code ?zugang=lift}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Stream<String> answersOf(PlaceShelf.Row row) {
        return switch (this) {
            case THEMA -> row.topics().stream();
            case STADTTEIL -> Stream.of(row.district());
            case ZUGANG -> row.access().stream().sorted().map(Access::tag);
        };
    }

    /** Whoever needs a lift and a toilet needs both; of topics and districts any will do. */
    boolean holds(PlaceShelf.Row row, Set<String> chosen) {
        if (chosen.isEmpty()) return true;
        var answers = answersOf(row).toList();
        return this == ZUGANG ? answers.containsAll(chosen) : answers.stream().anyMatch(chosen::contains);
    }

    /** What an address chooses; answers that no place gives are passed over. */
    static Map<PlaceQuestion, Set<String>> read(Map<String, String[]> parameters, Collection<PlaceShelf.Row> rows) {
        var chosen = new LinkedHashMap<PlaceQuestion, Set<String>>();
        for (var question : values()) {
            var known = new LinkedHashSet<String>();
            for (var value : parameters.getOrDefault(question.parameter(), new String[0]))
                if (rows.stream().flatMap(question::answersOf).anyMatch(value::equals)) known.add(value);
            chosen.put(question, known);
        }
        return chosen;
    }

    /** Whether an address asks for an answer that no place gives. */
    static boolean misses(Map<String, String[]> parameters, Map<PlaceQuestion, Set<String>> chosen) {
        return Stream.of(values())
                .anyMatch(question -> Stream.of(parameters.getOrDefault(question.parameter(), new String[0]))
                        .anyMatch(value -> !value.isBlank()
                                && !chosen.getOrDefault(question, Set.of()).contains(value)));
    }

    static List<PlaceShelf.Row> fitting(List<PlaceShelf.Row> rows, Map<PlaceQuestion, Set<String>> chosen) {
        return rows.stream()
                .filter(row -> Stream.of(values()).allMatch(q -> q.holds(row, chosen.getOrDefault(q, Set.of()))))
                .toList();
    }

    /** How many places would be left with this answer too, the other questions answered as they are. */
    int count(String answer, List<PlaceShelf.Row> rows, Map<PlaceQuestion, Set<String>> chosen) {
        var with = new LinkedHashMap<>(chosen);
        var own = new LinkedHashSet<String>();
        if (this == ZUGANG) own.addAll(chosen.getOrDefault(this, Set.of()));
        own.add(answer);
        with.put(this, own);
        return fitting(rows, with).size();
    }
}

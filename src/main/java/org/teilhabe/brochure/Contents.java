package org.teilhabe.brochure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;

/** »Inhalt«: which entry stands in which chapter, each in exactly one; chapters without entries are left out. */
record Contents(List<Part> parts) {
    /** What was taken by hand and belongs to no chapter stands at the end. */
    static final String REST = "rest";

    /** @param chapter id of a category, or one of the three without one */
    record Part(String chapter, List<Published> entries) {}

    Contents {
        parts = List.copyOf(parts);
    }

    static Contents of(Plan plan, Stream<Published> entries, Taxonomy.Terms terms) {
        var parts = new LinkedHashMap<String, List<Published>>();
        plan.chapters().forEach(chapter -> parts.put(chapter.id(), new ArrayList<>()));
        parts.put(REST, new ArrayList<>());
        entries.forEach(entry -> {
            var answer = plan.selection().about(entry, plan.date());
            if (!answer.in()) return;
            var chapter = chapter(entry, plan, terms);
            // What the rule took and no chapter wants is left out with its chapter.
            if (chapter.isEmpty() && answer != Selection.Answer.BY_HAND) return;
            parts.getOrDefault(chapter.orElse(REST), new ArrayList<>()).add(entry);
        });
        return new Contents(parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> new Part(part.getKey(), List.copyOf(part.getValue())))
                .toList());
    }

    /** The first of its topics that is a chapter; a topic of the second level may be one, else the one above it is. */
    private static Optional<String> chapter(Published entry, Plan plan, Taxonomy.Terms terms) {
        var chapters = plan.chapters().stream().map(Plan.Chapter::id).toList();
        if (entry.kind() == Kind.ORGANISATION)
            return Optional.of(Plan.ORGANISATIONS).filter(chapters::contains);
        if (entry.kind() == Kind.PLACE) return Optional.of(Plan.PLACES).filter(chapters::contains);
        return entry.facts().conditions().map(Conditions::categories).orElse(List.of()).stream()
                .flatMap(id -> Stream.concat(Stream.of(id), terms.category(id).map(Category::parent).stream()))
                .filter(chapters::contains)
                .findFirst();
    }

    Stream<Published> entries() {
        return parts.stream().flatMap(part -> part.entries().stream());
    }

    int size() {
        return parts.stream().mapToInt(part -> part.entries().size()).sum();
    }
}

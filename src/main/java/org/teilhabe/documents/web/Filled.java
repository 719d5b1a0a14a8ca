package org.teilhabe.documents.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what was typed, and what was wrong with it.
 *
 * @param typed by field
 * @param faults sentences by field, in the order of the form
 * @param sentences faults of the whole
 */
public record Filled(Map<String, String> typed, Map<String, String> faults, List<String> sentences) {
    public Filled {
        typed = Map.copyOf(typed);
        faults = new LinkedHashMap<>(faults);
        sentences = List.copyOf(sentences);
    }

    public static Filled with(Map<String, String> values) {
        return new Filled(values, Map.of(), List.of());
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** For {@code aria-describedby}; null for nothing. */
    public @Nullable String describedBy(String field, @Nullable String hint) {
        var fault = fault(field) == null ? "" : field + "-e";
        var ids = (hint == null ? fault : field + "-h " + fault).strip();
        return ids.isEmpty() ? null : ids;
    }
}

package org.teilhabe.feedback.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is shown: what was typed before, and what was wrong with it.
 *
 * @param typed by field
 * @param faults sentences by field, in the order of the form
 * @param sentences faults of the whole
 */
public record FormView(Map<String, String> typed, Map<String, String> faults, List<String> sentences) {
    public static final FormView EMPTY = new FormView(Map.of(), Map.of(), List.of());

    public FormView {
        typed = Map.copyOf(typed);
        faults = new LinkedHashMap<>(faults);
        sentences = List.copyOf(sentences);
    }

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean refused() {
        return !faults.isEmpty() || !sentences.isEmpty();
    }
}

package org.teilhabe.identity.web;

import java.util.List;

/**
 * What a link by mail is for.
 *
 * @param button its words; empty where there is nothing to press
 */
public record LinkPage(CalmShell shell, String text, List<String> faults, List<Field> fields, String button) {
    public record Field(
            String name, String label, String hint, String type, String autocomplete, String value, String fault) {}

    public boolean refused() {
        return !faults.isEmpty() || !wrong().isEmpty();
    }

    public List<Field> wrong() {
        return fields.stream().filter(f -> !f.fault().isEmpty()).toList();
    }

    /** Only says something. */
    public static LinkPage words(CalmShell shell, String text) {
        return new LinkPage(shell, text, List.of(), List.of(), "");
    }
}

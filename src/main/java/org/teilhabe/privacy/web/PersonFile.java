package org.teilhabe.privacy.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** One person's data in words: on the desk's page, and in the file the person gets. */
public record PersonFile(String centre, String person, String created, List<Part> parts) {
    /** All records of one processing, and what Art. 15 GDPR asks to be told about it. */
    public record Part(
            String key,
            String name,
            String purpose,
            String legalBasis,
            String recipients,
            String period,
            String start,
            List<Item> records) {}

    public record Item(String table, String id, List<Field> fields) {}

    /**
     * @param value as it is stored
     * @param shown as people read it
     */
    public record Field(
            String column,
            String label,
            String value,
            @JsonIgnore String shown) {
        @JsonIgnore
        public List<String> lines() {
            return shown.lines().toList();
        }
    }

    public int count() {
        return parts.stream().mapToInt(p -> p.records().size()).sum();
    }
}

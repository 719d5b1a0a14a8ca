package org.teilhabe.centre.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a desk form, ready to be shown.
 *
 * @param hint may be empty
 * @param error what is wrong with it, null where nothing is
 */
public record Field(
        Kind kind,
        String name,
        String label,
        String value,
        String hint,
        boolean optional,
        String language,
        String direction,
        List<Choice> choices,
        @Nullable String error) {
    /** How a field looks. */
    public enum Kind {
        LINE,
        /** A line over the whole width. */
        WIDE,
        AREA,
        DATE,
        TIME,
        MONTH,
        /** A small whole number. */
        NUMBER,
        TICK,
        CHOICE,
        /** Any number of choices, each a field {@code name.value} of its own. */
        TICKS,
        /** One choice or none, as a list that opens. */
        SELECT,
        HIDDEN
    }

    /** One of the possibilities of a choice. */
    public record Choice(String value, String label, String hint) {}

    /** A group of fields under one heading. @param folded one of many alike, opened when it is needed */
    public record Group(String title, String hint, boolean folded, List<Field> fields) {
        public boolean open() {
            return fields.stream().anyMatch(f -> f.error() != null);
        }
    }

    public String id() {
        return "f-" + name.replace('.', '-');
    }

    public String inputType() {
        return switch (kind) {
            case DATE -> "date";
            case TIME -> "time";
            case MONTH -> "month";
            default -> "text";
        };
    }

    public boolean chosen(Choice choice) {
        return kind == Kind.TICKS
                ? List.of(value.split(", ")).contains(choice.value())
                : choice.value().equals(value);
    }

    public long ticked() {
        return choices.stream().filter(this::chosen).count();
    }

    /** Ids of hint and error, for {@code aria-describedby}; null for none. */
    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : id() + "-h ") + (error == null ? "" : id() + "-e");
        return ids.isEmpty() ? null : ids.strip();
    }
}

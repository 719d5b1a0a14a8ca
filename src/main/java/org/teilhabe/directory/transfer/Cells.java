package org.teilhabe.directory.transfer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One row by column name; blank cells are left out, so two rows that say the same are equal. */
final class Cells {
    private final Map<String, String> byName = new LinkedHashMap<>();

    Cells put(String column, @Nullable Object value) {
        var text = Objects.toString(value, "").strip();
        if (text.isEmpty()) byName.remove(column);
        else byName.put(column, text);
        return this;
    }

    Cells all(String column, Collection<String> values) {
        return put(column, String.join("|", values));
    }

    /** The cell, empty where it is blank. */
    String get(String column) {
        return byName.getOrDefault(column, "");
    }

    boolean has(String column) {
        return byName.containsKey(column);
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Cells copy() {
        var copy = new Cells();
        copy.byName.putAll(byName);
        return copy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Cells cells && cells.byName.equals(byName);
    }

    @Override
    public int hashCode() {
        return byName.hashCode();
    }

    @Override
    public String toString() {
        return byName.toString();
    }
}

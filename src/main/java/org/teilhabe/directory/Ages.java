package org.teilhabe.directory;

import org.jspecify.annotations.Nullable;

/** »Alter« in years, either end open. */
public record Ages(@Nullable Integer from, @Nullable Integer to) {
    public Ages {
        if (from != null && (from < 0 || from > 120)) throw new IllegalArgumentException("An age is 0 to 120");
        if (to != null && (to < 0 || to > 120)) throw new IllegalArgumentException("An age is 0 to 120");
        if (from != null && to != null && from > to) throw new IllegalArgumentException("Ages go upwards");
    }

    public boolean includes(int age) {
        return (from == null || from <= age) && (to == null || age <= to);
    }
}

package org.teilhabe.directory.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list.
 *
 * @param detail who or where, empty where nothing is said
 * @param depth how deep in the tree of pages, 0 elsewhere
 * @param published whether the public sees it
 * @param changed whether the public sees an older state
 * @param stale published and not verified for too long
 */
public record ListRow(
        UUID id,
        String title,
        String detail,
        int depth,
        String state,
        boolean published,
        boolean changed,
        boolean expired,
        boolean sample,
        boolean stale,
        @Nullable LocalDate verifiedOn,
        Instant updatedAt,
        String updatedBy,
        List<Tongue> tongues) {

    /** @param state ok, outdated, machine or missing */
    public record Tongue(String tag, String state) {}
}

package org.teilhabe.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the trail; null and empty leave open.
 *
 * @param who part of a person's name
 * @param subject one record
 * @param until the last day that counts
 */
record Question(
        String who,
        @Nullable String kind,
        @Nullable String deed,
        @Nullable UUID subject,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}

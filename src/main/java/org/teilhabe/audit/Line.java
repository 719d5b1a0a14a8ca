package org.teilhabe.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the trail as it was written. */
record Line(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String kind,
        String deed,
        String subjectKind,
        @Nullable UUID subject,
        String detail) {}

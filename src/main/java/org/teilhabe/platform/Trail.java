package org.teilhabe.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The trail that audit keeps: who did what, and who read a personal record. Written in the transaction of the deed. */
public interface Trail {
    /**
     * @param deed a dotted word such as {@code offer.published}; it is also a message key {@code audit.deed.<deed>}
     * @param subjectKind what was touched, such as {@code entry}
     * @param subject its id, null where the deed has none
     * @param detail at most 500 characters without personal data
     */
    void did(String deed, String subjectKind, @Nullable UUID subject, String detail);

    /** Somebody looked at a personal record. */
    void read(String subjectKind, UUID subject);
}

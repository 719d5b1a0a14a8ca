package org.teilhabe.feedback;

import java.time.Instant;

/** »Vermerk«: an answer that was sent, or a note for those who work on it. */
record Note(Kind kind, String text, Instant at, String by) {
    /** Which. */
    enum Kind {
        ANSWER,
        NOTE;

        String tag() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}

package org.teilhabe.directory;

import java.util.Locale;

/** »Bearbeitungsstand« of the working copy; what is published stays as it is until somebody publishes again. */
public enum State {
    DRAFT,
    REVIEW,
    PUBLISHED,
    WITHDRAWN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT));
    }
}

package org.teilhabe.centre;

import java.util.Locale;

/** »Hinweisart«, in the order in which notices stand on a page. */
public enum NoticeKind {
    URGENT("warn"),
    /** Nobody is there, not even on the telephone. */
    CLOSED("warn"),
    /** Restricted, not open to the public: by telephone only. */
    RESTRICTED("info"),
    INFORMATION("info");

    private final String icon;

    NoticeKind(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    /** As in style sheets, files and message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

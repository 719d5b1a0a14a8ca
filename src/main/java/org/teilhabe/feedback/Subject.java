package org.teilhabe.feedback;

import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;

/**
 * »Gegenstand«: what a concern is about.
 *
 * @param entry null where it is about no entry; @param title what it was called when somebody wrote, German
 * @param page address of another page of the portal, empty for none
 */
record Subject(@Nullable EntryId entry, String title, String page) {
    static final Subject NONE = new Subject(null, "", "");

    static Subject of(@Nullable Published entry) {
        return entry == null ? NONE : new Subject(entry.id(), entry.german().get(TextField.TITLE), "");
    }

    static Subject page(String path) {
        return new Subject(null, "", path);
    }
}

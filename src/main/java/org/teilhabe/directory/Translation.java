package org.teilhabe.directory;

import java.time.Instant;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Übersetzung« of an entry's texts, and the German text revision it was made from.
 *
 * @param sourceRevision the {@link Entry#textRevision()} it was made from
 * @param released false while a machine's words wait for a person; they are shown with a mark
 */
public record Translation(
        EntryId entry,
        PortalLanguage language,
        Texts texts,
        int sourceRevision,
        Origin origin,
        boolean released,
        int revision,
        int version,
        Instant updatedAt,
        String updatedBy) {

    /** Who wrote it. */
    public enum Origin {
        HUMAN,
        MACHINE;

        public String tag() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** »Übersetzungsstand«, computed from revisions, never from time stamps. */
    public enum Freshness {
        UP_TO_DATE,
        OUTDATED,
        MISSING
    }

    public Freshness freshness(int textRevision) {
        return sourceRevision == textRevision ? Freshness.UP_TO_DATE : Freshness.OUTDATED;
    }

    Translation release(Instant now, String by) {
        return new Translation(entry, language, texts, sourceRevision, origin, true, revision, version, now, by);
    }
}

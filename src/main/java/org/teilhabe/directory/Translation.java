package org.teilhabe.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Übersetzung« of an entry's texts, and the German text revision it was made from.
 *
 * @param sourceRevision the {@link Entry#textRevision()} it was made from
 * @param released false while a machine's words wait for a person; they are shown with a mark
 * @param marks where single fields are further than the whole
 */
public record Translation(
        EntryId entry,
        PortalLanguage language,
        Texts texts,
        int sourceRevision,
        Origin origin,
        boolean released,
        Marks marks,
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

    /**
     * »Vermerke« of single fields.
     *
     * @param sources the German text revision of fields that are newer than {@link Translation#sourceRevision()}
     * @param read fields of a machine's translation that a person has read and found right
     */
    public record Marks(Map<TextField, Integer> sources, Set<TextField> read) {
        public static final Marks NONE = new Marks(Map.of(), Set.of());

        public Marks {
            sources = Map.copyOf(sources);
            read = Set.copyOf(read);
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

    /** The German text revision this field was made from. */
    public int sourceOf(TextField field) {
        return Objects.requireNonNullElse(marks.sources().get(field), sourceRevision);
    }

    /** Whether these are a machine's words that nobody has read yet. */
    public boolean machine(TextField field) {
        return !released && texts.has(field) && !marks.read().contains(field);
    }

    /**
     * A translator's work: what they changed or confirmed, and what did not change in German, is made from the text they
     * saw; the rest stays as old as it was. Machine words they changed or confirmed count as read.
     *
     * @param seen the German text revision in front of them
     * @param german the German texts by revision
     */
    Translation revise(
            Texts changed,
            int seen,
            Set<TextField> confirmed,
            Collection<TextField> fields,
            IntFunction<Texts> german,
            Instant now,
            String by) {
        var source = german.apply(seen);
        var sources = new EnumMap<TextField, Integer>(TextField.class);
        var read = EnumSet.noneOf(TextField.class);
        for (var field : fields) {
            var touched = confirmed.contains(field) || !changed.get(field).equals(texts.get(field));
            var same = german.apply(sourceOf(field)).get(field).equals(source.get(field));
            sources.put(field, touched || same ? Math.max(seen, sourceOf(field)) : sourceOf(field));
            if (touched || !machine(field)) read.add(field);
        }
        var oldest = sources.values().stream().min(Integer::compare).orElse(seen);
        sources.values().removeIf(s -> s.equals(oldest));
        var allRead = released
                || read.containsAll(fields.stream().filter(changed::has).toList());
        return new Translation(
                entry,
                language,
                changed,
                oldest,
                origin,
                allRead,
                new Marks(sources, allRead ? Set.of() : read),
                revision + 1,
                version,
                now,
                by);
    }

    boolean saysTheSameAs(Translation other) {
        return texts.equals(other.texts)
                && sourceRevision == other.sourceRevision
                && released == other.released
                && marks.equals(other.marks);
    }

    Translation release(Instant now, String by) {
        var done = new Marks(marks.sources(), Set.of());
        return new Translation(entry, language, texts, sourceRevision, origin, true, done, revision, version, now, by);
    }

    /** Counts as made from the newest German text. */
    Translation confirm(int textRevision, Instant now, String by) {
        var done = new Marks(Map.of(), marks.read());
        return new Translation(
                entry, language, texts, textRevision, origin, released, done, revision, version, now, by);
    }
}

package org.teilhabe.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Revision;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.directory.Translation;

/**
 * The German texts of an entry over time: what a translation was made from.
 *
 * @param revisions the newest first
 */
record GermanTexts(List<Revision> revisions, Texts now) {
    Texts at(int revision) {
        return revisions.stream()
                .filter(r -> r.number() <= revision)
                .findFirst()
                .map(Revision::texts)
                .orElse(now);
    }

    /** The revision in which a field became what it is. */
    @Nullable
    Revision changed(TextField field) {
        Revision since = null;
        for (var revision : revisions) {
            if (!revision.texts().get(field).equals(now.get(field))) break;
            since = revision;
        }
        return since;
    }

    /** How many written fields of a translation are behind. */
    long behind(Translation translation, Kind kind) {
        return TextField.of(kind).stream()
                .filter(f -> !isUnwritten(f, translation))
                .filter(f -> !at(translation.sourceOf(f)).get(f).equals(now.get(f)))
                .count();
    }

    /** How many fields there are in German only. */
    long unwritten(Translation translation, Kind kind) {
        return TextField.of(kind).stream()
                .filter(f -> isUnwritten(f, translation))
                .count();
    }

    private boolean isUnwritten(TextField field, Translation translation) {
        return now.has(field) && !translation.texts().has(field);
    }
}

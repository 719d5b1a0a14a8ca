package org.teilhabe.directory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;

/**
 * »Eintrag«: what editors work on: facts and German texts of one offer, event, organisation, place or page.
 *
 * @param externalId the name under which an import or the demo data know it
 * @param revision counts every saved change
 * @param textRevision the revision in which the German texts last changed: translations refer to it
 * @param sample an invented example, to be removed with one click
 * @param verifiedOn when somebody last made sure that everything is right
 * @param version guards against two people overwriting each other
 */
public record Entry(
        EntryId id,
        @Nullable String externalId,
        State state,
        Facts facts,
        Texts texts,
        int revision,
        int textRevision,
        boolean sample,
        @Nullable LocalDate verifiedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        int version,
        Instant updatedAt,
        String updatedBy) {
    public Entry {
        if (texts.title().isEmpty()) throw new IllegalArgumentException("An entry has a title");
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom))
            throw new IllegalArgumentException("An entry ends after it begins");
    }

    public Kind kind() {
        return facts.kind();
    }

    public String title() {
        return texts.title();
    }

    static Entry draft(
            EntryId id, @Nullable String externalId, Facts facts, Texts texts, boolean sample, Instant now, String by) {
        return new Entry(id, externalId, State.DRAFT, facts, texts, 1, 1, sample, null, null, null, 0, now, by);
    }

    /** Another text makes the translations outdated; other facts do not. A published entry becomes a draft beside its publication. */
    Entry edit(
            Facts newFacts, Texts newTexts, @Nullable LocalDate from, @Nullable LocalDate to, Instant now, String by) {
        var next = revision + 1;
        return new Entry(
                id,
                externalId,
                State.DRAFT,
                newFacts,
                newTexts,
                next,
                newTexts.equals(texts) ? textRevision : next,
                sample,
                verifiedOn,
                from,
                to,
                version,
                now,
                by);
    }

    Entry submit(Instant now, String by) {
        return switch (state) {
            case DRAFT, WITHDRAWN -> in(State.REVIEW, verifiedOn, now, by);
            case REVIEW -> this;
            case PUBLISHED -> throw new Rejected("directory.already-published");
        };
    }

    /** Whoever reviewed it was not content: back to the author. */
    Entry sendBack(Instant now, String by) {
        return switch (state) {
            case REVIEW -> in(State.DRAFT, verifiedOn, now, by);
            case DRAFT -> this;
            case PUBLISHED, WITHDRAWN -> throw new Rejected("directory.not-in-review");
        };
    }

    Entry publish(LocalDate today, Instant now, String by) {
        return in(State.PUBLISHED, verifiedOn == null ? today : verifiedOn, now, by);
    }

    Entry withdraw(Instant now, String by) {
        return in(State.WITHDRAWN, verifiedOn, now, by);
    }

    Entry verify(LocalDate today, Instant now, String by) {
        return in(state, today, now, by);
    }

    private Entry in(State next, @Nullable LocalDate verified, Instant now, String by) {
        return new Entry(
                id,
                externalId,
                next,
                facts,
                texts,
                revision,
                textRevision,
                sample,
                verified,
                validFrom,
                validTo,
                version,
                now,
                by);
    }
}

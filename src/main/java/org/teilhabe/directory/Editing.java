package org.teilhabe.directory;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;

/** What the editors do with entries and their translations. */
@Service
@Transactional
public class Editing {
    /** Who did what no person did. */
    public static final String NOBODY = "Teilhabe";

    private final Entries entries;
    private final Publishing publishing;
    private final Tidying tidying;
    private final Clock clock;
    private final Ids ids;
    private final Trail trail;

    Editing(Entries entries, Publishing publishing, Tidying tidying, Clock clock, Ids ids, Trail trail) {
        this.entries = entries;
        this.publishing = publishing;
        this.tidying = tidying;
        this.clock = clock;
        this.ids = ids;
        this.trail = trail;
    }

    /**
     * What an editor hands in.
     *
     * @param version the version that was read; 0 for a new entry
     */
    public record Draft(
            Facts facts,
            Texts texts,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            int version) {}

    @Transactional(readOnly = true)
    public Entry find(EntryId id) {
        return entries.find(id).orElseThrow(() -> new Missing("No entry " + id));
    }

    @Transactional(readOnly = true)
    public boolean exists(EntryId id) {
        return entries.find(id).isPresent();
    }

    @Transactional(readOnly = true)
    public boolean published(EntryId id) {
        return publishing.published(id);
    }

    /** The revision the public sees, 0 where it sees none. */
    @Transactional(readOnly = true)
    public int publishedRevision(EntryId id) {
        return publishing.revision(id);
    }

    @Transactional(readOnly = true)
    public Optional<Revision> revision(EntryId id, PortalLanguage language, int number) {
        return entries.revision(id, language, number);
    }

    public Entry create(Draft draft, @Nullable String externalId, boolean sample) {
        return create(new EntryId(ids.next()), draft, externalId, sample);
    }

    /**
     * Creates an entry under the id its form was given, once: the same form sent again finds it there.
     *
     * @throws OptimisticLockingFailureException where it is there and says something else
     */
    public Entry createOnce(EntryId id, Draft draft) {
        var there = entries.find(id);
        if (there.isEmpty()) return create(id, draft, null, false);
        var entry = there.get();
        var tidy = tidying.tidy(draft.facts(), draft.texts(), PortalLanguage.DE);
        if (tidy.facts().equals(entry.facts()) && tidy.texts().equals(entry.texts())) return entry;
        throw new OptimisticLockingFailureException("Entry " + id + " is there already");
    }

    private Entry create(EntryId id, Draft draft, @Nullable String externalId, boolean sample) {
        var tidy = tidying.tidy(draft.facts(), draft.texts(), PortalLanguage.DE);
        var fresh = Entry.draft(id, externalId, tidy.facts(), tidy.texts(), sample, clock.instant(), editor());
        var dated = new Entry(
                id,
                externalId,
                State.DRAFT,
                fresh.facts(),
                fresh.texts(),
                1,
                1,
                sample,
                null,
                draft.validFrom(),
                draft.validTo(),
                0,
                fresh.updatedAt(),
                fresh.updatedBy());
        refuseBadDates(draft);
        var added = entries.add(dated, "created");
        did("created", added);
        return added;
    }

    /** @throws OptimisticLockingFailureException where somebody saved it since the draft was read */
    public Entry save(EntryId id, Draft draft) {
        var entry = find(id);
        if (entry.version() != draft.version())
            throw new OptimisticLockingFailureException("Entry " + id + " was changed meanwhile");
        if (entry.kind() != draft.facts().kind()) throw new IllegalArgumentException("An entry keeps its kind");
        refuseBadDates(draft);
        var tidy = tidying.tidy(draft.facts(), draft.texts(), PortalLanguage.DE);
        if (tidy.facts().equals(entry.facts())
                && tidy.texts().equals(entry.texts())
                && java.util.Objects.equals(draft.validFrom(), entry.validFrom())
                && java.util.Objects.equals(draft.validTo(), entry.validTo())) return entry;
        var saved = entries.save(
                entry.edit(tidy.facts(), tidy.texts(), draft.validFrom(), draft.validTo(), clock.instant(), editor()),
                "saved");
        did("saved", saved);
        return saved;
    }

    public Entry submit(EntryId id) {
        entries.handled(id);
        return keep(find(id).submit(clock.instant(), editor()), "submitted");
    }

    /** Why somebody gave an entry back, when, and who. */
    public record Returned(String reason, Instant at, String by) {}

    @Transactional(readOnly = true)
    public Optional<Returned> returned(EntryId id) {
        return entries.returned(id);
    }

    /** Gives what was handed in back to whoever did so. @param reason what is missing, in one to 1000 characters */
    public Entry sendBack(EntryId id, String reason) {
        var entry = find(id);
        var back = keep(entry.sendBack(clock.instant(), editor()), "sent-back");
        entries.returned(id, entry.updatedBy(), new Returned(reason, clock.instant(), editor()));
        return back;
    }

    /** Whether it never was public, so that nobody can miss it. */
    @Transactional(readOnly = true)
    public boolean removable(Entry entry) {
        return (entry.state() == State.DRAFT || entry.state() == State.REVIEW)
                && !publishing.published(entry.id())
                && entries.addresses(List.of(entry.id())).isEmpty();
    }

    /** Who wrote it first, empty where nobody knows any more. */
    @Transactional(readOnly = true)
    public String author(EntryId id) {
        return entries.revision(id, PortalLanguage.DE, 1).map(Revision::by).orElse("");
    }

    /**
     * Removes what never was public, with all that was written for it.
     *
     * @throws Rejected where it was public, or another entry names it
     */
    public void remove(EntryId id) {
        var entry = find(id);
        if (!removable(entry)) throw new Rejected("directory.desk.remove.was-public");
        var naming = entries.naming(id);
        if (!naming.isEmpty()) throw new Rejected("directory.desk.remove.in-use", naming);
        entries.forgetTyped(id);
        entries.remove(id);
        did("removed", entry);
    }

    public Entry publish(EntryId id) {
        entries.handled(id);
        var published = keep(find(id).publish(LocalDate.now(clock), clock.instant(), editor()), "published");
        publishing.publish(published);
        return published;
    }

    public Entry withdraw(EntryId id) {
        var withdrawn = keep(find(id).withdraw(clock.instant(), editor()), "withdrawn");
        publishing.withdraw(id);
        return withdrawn;
    }

    /** »Noch aktuell«: everything was checked today. */
    public Entry verify(EntryId id) {
        var verified = keep(find(id).verify(LocalDate.now(clock), clock.instant(), editor()), "verified");
        publishing.verified(verified);
        return verified;
    }

    /** Brings back a former state as a new draft. */
    public Entry restore(EntryId id, int revision) {
        var former =
                entries.revision(id, PortalLanguage.DE, revision).orElseThrow(() -> new Missing("No such revision"));
        var entry = find(id);
        var facts = former.facts();
        if (facts == null) throw new IllegalStateException("A German revision has facts");
        var restored = entries.save(
                entry.edit(facts, former.texts(), entry.validFrom(), entry.validTo(), clock.instant(), editor()),
                "restored");
        did("restored", restored);
        return restored;
    }

    @Transactional(readOnly = true)
    public List<Revision> history(EntryId id, PortalLanguage language) {
        return entries.revisions(id, language);
    }

    /** What was done with these states, newest first. */
    @Transactional(readOnly = true)
    public List<Moment> moments(EntryId id, PortalLanguage language) {
        return entries.moments(id, language);
    }

    /** The German text as it was in a text revision: what a translation was made from. */
    @Transactional(readOnly = true)
    public Texts germanAt(EntryId id, int textRevision) {
        return entries.revision(id, PortalLanguage.DE, textRevision)
                .map(Revision::texts)
                .orElseGet(() -> find(id).texts());
    }

    @Transactional(readOnly = true)
    public List<Translation> translations(EntryId id) {
        return entries.translations(id);
    }

    /**
     * Saves a translation without showing it yet.
     *
     * @param version the version that was read; 0 for the first
     * @param sourceRevision the German text revision the translator saw
     */
    public Translation translate(
            EntryId id,
            PortalLanguage language,
            Texts texts,
            int sourceRevision,
            Translation.Origin origin,
            int version) {
        if (language == PortalLanguage.DE) throw new IllegalArgumentException("German is the source");
        var entry = find(id);
        if (sourceRevision < 1 || sourceRevision > entry.textRevision())
            throw new Rejected("directory.translation.source");
        var former = entries.translation(id, language);
        if (former.map(Translation::version).orElse(0) != version)
            throw new OptimisticLockingFailureException("The translation was changed meanwhile");
        var tidy = keepAddresses(entry, texts, language);
        var saved = entries.save(
                new Translation(
                        id,
                        language,
                        tidy.texts(),
                        sourceRevision,
                        origin,
                        origin == Translation.Origin.HUMAN,
                        Translation.Marks.NONE,
                        former.map(t -> t.revision() + 1).orElse(1),
                        version,
                        clock.instant(),
                        editor()),
                "translated");
        trail.did("entry.translated", "entry", id.value(), language.tag());
        return saved;
    }

    public Translation publishTranslation(EntryId id, PortalLanguage language) {
        var translation = translation(id, language);
        publishing.publish(translation);
        if (publishing.published(id))
            entries.happened(id, language, translation.revision(), "published", clock.instant(), editor());
        trail.did("entry.translation-published", "entry", id.value(), language.tag());
        return translation;
    }

    /** »Gelesen und richtig«: a person stands for the machine's words. */
    public Translation release(EntryId id, PortalLanguage language) {
        var released = entries.save(translation(id, language).release(clock.instant(), editor()), "released");
        publishing.publish(released);
        trail.did("entry.translation-released", "entry", id.value(), language.tag());
        return released;
    }

    /** The German text changed only in ways that do not matter here: the translation counts as made from the newest. */
    public Translation stillRight(EntryId id, PortalLanguage language) {
        var confirmed = entries.save(
                translation(id, language).confirm(find(id).textRevision(), clock.instant(), editor()), "confirmed");
        publishing.publish(confirmed);
        trail.did("entry.translation-confirmed", "entry", id.value(), language.tag());
        return confirmed;
    }

    /**
     * A translator's work, field by field; not shown yet.
     *
     * @param seen the German text revision in front of them
     * @param confirmed fields that are right as they are, though nobody changed them
     * @param version the version that was read; 0 for the first
     */
    public Translation revise(
            EntryId id, PortalLanguage language, Texts texts, int seen, Set<TextField> confirmed, int version) {
        var former = entries.translation(id, language);
        if (former.isEmpty()) return translate(id, language, texts, seen, Translation.Origin.HUMAN, version);
        var entry = find(id);
        if (seen < 1 || seen > entry.textRevision()) throw new Rejected("directory.translation.source");
        var german = new HashMap<Integer, Texts>();
        var revised = former.get()
                .revise(
                        tidying.tidy(entry.facts(), texts, language).texts(),
                        seen,
                        confirmed,
                        TextField.of(entry.kind()),
                        revision -> german.computeIfAbsent(revision, r -> germanAt(id, r)),
                        clock.instant(),
                        editor());
        if (revised.version() != version)
            throw new OptimisticLockingFailureException("The translation was changed meanwhile");
        if (revised.saysTheSameAs(former.get())) return former.get();
        keepAddresses(entry, texts, language);
        var saved = entries.save(revised, "translated");
        trail.did("entry.translated", "entry", id.value(), language.tag());
        return saved;
    }

    /** Moves a page before or behind its neighbour in the tree; a change of place needs no publishing. */
    public void move(EntryId page, boolean up) {
        if (find(page).kind() != Kind.PAGE) throw new Missing("Only pages have an order");
        var order = new ArrayList<>(entries.siblings(page));
        var at = order.indexOf(page);
        var to = up ? at - 1 : at + 1;
        if (to < 0 || to >= order.size()) return;
        Collections.swap(order, at, to);
        for (var i = 0; i < order.size(); i++) entries.position(order.get(i), (i + 1) * 10);
        publishing.changed(null);
        trail.did("entry.moved", "entry", page.value(), up ? "up" : "down");
    }

    /** How a rich text will look once it is saved: only what is allowed is left. */
    public String shown(String html, PortalLanguage language) {
        return tidying.shown(html, language);
    }

    /** The centre's own entries that name an example: as long as there are any, the examples stay. */
    @Transactional(readOnly = true)
    public List<Entry> namingSamples() {
        return entries.namingSamples();
    }

    /**
     * Takes out everything that came with the sample set.
     *
     * @throws Rejected where entries of the centre's own name an example
     */
    public int removeSamples() {
        var kept = entries.namingSamples();
        if (!kept.isEmpty())
            throw new Rejected(
                    "directory.desk.samples.in-use",
                    kept.stream().map(Entry::title).collect(Collectors.joining(", ")));
        var samples = entries.samples();
        for (var sample : samples) {
            publishing.withdraw(sample.id());
            entries.remove(sample.id());
        }
        publishing.samplesRemoved();
        trail.did("entry.samples-removed", "entry", null, Integer.toString(samples.size()));
        return samples.size();
    }

    /** Mail addresses in a translation become contacts of the entry. */
    private Tidying.Tidy keepAddresses(Entry entry, Texts texts, PortalLanguage language) {
        var tidy = tidying.tidy(entry.facts(), texts, language);
        if (!tidy.facts().equals(entry.facts()))
            entries.save(
                    entry.edit(
                            tidy.facts(), entry.texts(), entry.validFrom(), entry.validTo(), clock.instant(), editor()),
                    "saved");
        return tidy;
    }

    private Translation translation(EntryId id, PortalLanguage language) {
        return entries.translation(id, language).orElseThrow(() -> new Missing("No translation"));
    }

    private Entry keep(Entry entry, String deed) {
        var saved = entries.save(entry, deed);
        did(deed, saved);
        return saved;
    }

    private void did(String deed, Entry entry) {
        trail.did("entry." + deed, "entry", entry.id().value(), entry.title());
    }

    private static void refuseBadDates(Draft draft) {
        var from = draft.validFrom();
        var to = draft.validTo();
        if (from != null && to != null && to.isBefore(from)) throw Rejected.field("validTo", "directory.validity");
    }

    /** Imports and the demo data have no editor. */
    static String editor() {
        return Actor.find().map(Actor::displayName).orElse(NOBODY);
    }
}

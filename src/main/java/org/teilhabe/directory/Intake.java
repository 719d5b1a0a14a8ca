package org.teilhabe.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Übernahme«: many entries at once, as files bring them. What results is the same as if an editor had saved, translated
 * and published each of them, with the same history; only the statements are fewer.
 */
@Service
@Transactional
public class Intake {
    private final Entries entries;
    private final Batches batches;
    private final Tidying tidying;
    private final Clock clock;
    private final Ids ids;

    Intake(Entries entries, Batches batches, Tidying tidying, Clock clock, Ids ids) {
        this.entries = entries;
        this.batches = batches;
        this.tidying = tidying;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * What a file says of one entry.
     *
     * @param former what there is of it; null for a new one
     * @param address a new entry's wish; one that is there keeps its own
     * @param wanted null: as it is; what was changed waits as a draft
     * @param translations those the file speaks of; others stay
     */
    public record Item(
            @Nullable Holding former,
            String externalId,
            @Nullable String address,
            Facts facts,
            Texts texts,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable LocalDate verifiedOn,
            boolean sample,
            @Nullable State wanted,
            Map<PortalLanguage, Wording> translations) {}

    /**
     * @param outdated the fields of which the German text is newer; null: nobody has said
     * @param read fields of a machine's translation that a person has read
     */
    public record Wording(
            Texts texts,
            Translation.Origin origin,
            boolean released,
            @Nullable Set<TextField> outdated,
            Set<TextField> read) {
        boolean saysOutdated() {
            var said = outdated;
            return said != null && !said.isEmpty();
        }
    }

    /** The fields of a translation that were made from an older German text. */
    public static Set<TextField> outdated(Translation translation, Kind kind, int textRevision) {
        var older = EnumSet.noneOf(TextField.class);
        for (var field : TextField.of(kind)) if (translation.sourceOf(field) < textRevision) older.add(field);
        return older;
    }

    /** What an entry was and what it will be. */
    public record Step(@Nullable Holding former, Holding next) {}

    /** What there is under these names, by name; locked until the end of the transaction where it is to be changed. */
    public Map<String, Holding> find(Kind kind, Collection<String> names, boolean lock) {
        return byName(holdings(entries.named(kind, names, lock)));
    }

    /** The organisations with these school numbers, by number. */
    @Transactional(readOnly = true)
    public Map<String, Holding> findSchools(Collection<String> numbers) {
        var found = new LinkedHashMap<String, Holding>();
        for (var holding : holdings(entries.schools(numbers)))
            if (holding.entry().facts() instanceof OrganisationFacts school)
                found.putIfAbsent(Objects.requireNonNull(school.schoolNumber()), holding);
        return found;
    }

    @Transactional(readOnly = true)
    public Map<EntryId, Holding> find(Collection<EntryId> wanted) {
        var found = new LinkedHashMap<EntryId, Holding>();
        holdings(entries.findAll(wanted)).forEach(h -> found.put(h.id(), h));
        return found;
    }

    /** All of a kind, ordered by the names under which files know them. */
    @Transactional(readOnly = true)
    public List<EntryId> inOrder(Kind kind) {
        return entries.inOrder(kind);
    }

    /** How many contacts an entry of this kind has at most, and into which languages any of them is translated. */
    @Transactional(readOnly = true)
    public Extent extent(Kind kind) {
        return entries.extent(kind);
    }

    public record Extent(int contacts, List<PortalLanguage> languages) {}

    /** Names of entries by which files refer to them, by id. */
    @Transactional(readOnly = true)
    public Map<EntryId, String> names(Collection<EntryId> wanted) {
        return entries.names(wanted);
    }

    /** Ids of the entries with these names. */
    @Transactional(readOnly = true)
    public Map<String, EntryId> ids(Kind kind, Collection<String> names) {
        return entries.ids(kind, names);
    }

    /** What taking the item would make of the entry; nothing is written. */
    @Transactional(readOnly = true)
    public Step plan(Item item) {
        var former = item.former();
        var tidy = tidying.tidy(
                item.facts(),
                item.texts(),
                PortalLanguage.DE,
                former == null ? new Texts(Map.of()) : former.entry().texts());
        var facts = tidy.facts();
        var words = new EnumMap<PortalLanguage, Wording>(PortalLanguage.class);
        for (var spoken : item.translations().entrySet()) {
            var before = former == null ? null : former.translations().get(spoken.getKey());
            var wording = spoken.getValue();
            var translated = tidying.tidy(
                    facts, wording.texts(), spoken.getKey(), before == null ? new Texts(Map.of()) : before.texts());
            facts = translated.facts();
            words.put(
                    spoken.getKey(),
                    new Wording(
                            translated.texts(),
                            wording.origin(),
                            wording.released(),
                            wording.outdated(),
                            wording.read()));
        }
        var entry = former == null
                ? fresh(item, facts, tidy.texts(), words)
                : changed(former, item, facts, tidy.texts(), words);
        var address = former == null ? item.address() : former.address();
        return new Step(former, new Holding(entry, address, translations(former, entry, words)));
    }

    /** Writes what was planned; the entries must have been found with a lock in this transaction. */
    public void take(List<Step> steps) {
        batches.write(steps);
    }

    private Entry fresh(Item item, Facts facts, Texts texts, Map<PortalLanguage, Wording> words) {
        // A translation older than the German text needs a former text revision that it can be older than.
        var revision = words.values().stream().anyMatch(Wording::saysOutdated) ? 2 : 1;
        var state = item.wanted() == null ? State.DRAFT : item.wanted();
        return new Entry(
                new EntryId(ids.next()),
                item.externalId(),
                state,
                facts,
                texts,
                revision,
                revision,
                item.sample(),
                verified(item, state),
                item.validFrom(),
                item.validTo(),
                0,
                clock.instant(),
                Editing.editor());
    }

    private Entry changed(Holding former, Item item, Facts facts, Texts texts, Map<PortalLanguage, Wording> words) {
        var entry = former.entry();
        var sameTexts = texts.equals(entry.texts());
        var same = sameTexts
                && facts.equals(entry.facts())
                && Objects.equals(item.validFrom(), entry.validFrom())
                && Objects.equals(item.validTo(), entry.validTo());
        var noOlderText = sameTexts
                && entry.textRevision() == 1
                && words.values().stream().anyMatch(Wording::saysOutdated);
        var next = same && !noOlderText ? entry.revision() : entry.revision() + 1;
        var state = item.wanted() != null ? item.wanted() : same ? entry.state() : State.DRAFT;
        return new Entry(
                entry.id(),
                entry.externalId(),
                state,
                facts,
                texts,
                next,
                sameTexts && !noOlderText ? entry.textRevision() : next,
                item.sample(),
                verified(item, state),
                item.validFrom(),
                item.validTo(),
                entry.version(),
                clock.instant(),
                Editing.editor());
    }

    private @Nullable LocalDate verified(Item item, State state) {
        return item.verifiedOn() == null && state == State.PUBLISHED ? LocalDate.now(clock) : item.verifiedOn();
    }

    private Map<PortalLanguage, Translation> translations(
            @Nullable Holding former, Entry entry, Map<PortalLanguage, Wording> words) {
        var all = new EnumMap<PortalLanguage, Translation>(PortalLanguage.class);
        if (former != null) all.putAll(former.translations());
        words.forEach((language, wording) ->
                all.put(language, translation(entry, language, wording, former, all.get(language))));
        return all;
    }

    private Translation translation(
            Entry entry,
            PortalLanguage language,
            Wording wording,
            @Nullable Holding former,
            @Nullable Translation before) {
        var sameWords = before != null && before.texts().equals(wording.texts());
        var made = made(entry, wording, former, sameWords ? before : null);
        var next = new Translation(
                entry.id(),
                language,
                wording.texts(),
                made.source(),
                wording.origin(),
                wording.released(),
                new Translation.Marks(made.sources(), wording.released() ? Set.of() : wording.read()),
                before == null ? 1 : sameWords ? before.revision() : before.revision() + 1,
                before == null ? 0 : before.version(),
                clock.instant(),
                Editing.editor());
        return before != null && next.saysTheSameAs(before) && next.origin() == before.origin() ? before : next;
    }

    /** Which German text a translation was made from, and fields that are further. */
    private record Made(int source, Map<TextField, Integer> sources) {}

    /** Words that did not change beside a German text that did are outdated, whatever an older file says of them. */
    private static Made made(Entry entry, Wording wording, @Nullable Holding former, @Nullable Translation unchanged) {
        var newest = entry.textRevision();
        var said = wording.outdated();
        if (unchanged != null) {
            var germanChanged = former != null && former.entry().textRevision() != newest;
            if (said == null || germanChanged || said.equals(outdated(unchanged, entry.kind(), newest)))
                return new Made(unchanged.sourceRevision(), unchanged.marks().sources());
        }
        if (said == null || said.isEmpty()) return new Made(newest, Map.of());
        var further = new EnumMap<TextField, Integer>(TextField.class);
        for (var field : TextField.of(entry.kind())) if (!said.contains(field)) further.put(field, newest);
        return new Made(unchanged == null ? newest - 1 : Math.min(unchanged.sourceRevision(), newest - 1), further);
    }

    private List<Holding> holdings(List<Entry> found) {
        var translations = new HashMap<EntryId, Map<PortalLanguage, Translation>>();
        var ids = found.stream().map(Entry::id).toList();
        var addresses = entries.addresses(ids);
        for (var t : entries.translations(ids))
            translations
                    .computeIfAbsent(t.entry(), id -> new EnumMap<>(PortalLanguage.class))
                    .put(t.language(), t);
        return found.stream()
                .map(e -> new Holding(e, addresses.get(e.id()), translations.getOrDefault(e.id(), Map.of())))
                .toList();
    }

    private static Map<String, Holding> byName(List<Holding> holdings) {
        var found = new LinkedHashMap<String, Holding>();
        holdings.forEach(h -> found.put(h.name(), h));
        return found;
    }
}

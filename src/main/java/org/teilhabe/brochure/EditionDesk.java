package org.teilhabe.brochure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.documents.PdfEngine;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.ObjectMapper;

/** What editors do with editions of the guide. */
@Service
public class EditionDesk {
    private static final int FOUND = 20;

    private final Editions editions;
    private final BookMaking making;
    private final Freezing freezing;
    private final Directory directory;
    private final Taxonomy taxonomy;
    private final ObjectMapper json;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    EditionDesk(
            Editions editions,
            BookMaking making,
            Freezing freezing,
            Directory directory,
            Taxonomy taxonomy,
            ObjectMapper json,
            Trail trail,
            Ids ids,
            Clock clock) {
        this.editions = editions;
        this.making = making;
        this.freezing = freezing;
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.json = json;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** A typeset book of an edition. */
    public record File(PortalLanguage language, Version version, int pages, int size) {}

    /** An entry, and whether it stands in the book. */
    public record Found(Published entry, Selection.Answer answer) {}

    /** @param left out by rule, because nobody has checked them for too long */
    public record Figures(int entries, Map<String, Integer> byChapter, List<Published> left) {}

    @Transactional(readOnly = true)
    public List<Edition> all() {
        return editions.all();
    }

    @Transactional(readOnly = true)
    public Edition find(UUID id) {
        return editions.find(id);
    }

    @Transactional(readOnly = true)
    public List<File> files(UUID id) {
        return editions.files(id).stream()
                .map(f -> new File(
                        PortalLanguage.byTag(f.language()).orElse(PortalLanguage.DE), f.version(), f.pages(), f.size()))
                .toList();
    }

    /** Begins as the newest edition ended; the first with all topics as chapters. */
    @Transactional
    public UUID create() {
        var last = editions.all().stream().findFirst();
        var id = ids.next();
        editions.add(id, last.map(e -> e.plan().again(today())).orElseGet(this::first));
        last.ifPresent(e -> editions.copyCover(e.id(), id));
        trail.did("edition.created", "edition", id, "");
        return id;
    }

    private Plan first() {
        return new Plan(
                Map.of("de", "Wegweiser Integration " + today().getYear()),
                today(),
                List.of("de"),
                Plan.Size.A5,
                taxonomy.terms().top().stream()
                        .map(c -> new Plan.Chapter(c.id(), Map.of()))
                        .toList(),
                new Selection(false, Set.of(org.teilhabe.directory.Kind.OFFER), 0, Map.of()),
                Map.of(),
                List.of(),
                Map.of(),
                true);
    }

    @Transactional
    public void change(UUID id, int version, Plan plan) {
        editions.find(id).open();
        editions.change(id, version, plan);
        trail.did("edition.changed", "edition", id, "");
    }

    /** In the book or not, whatever the rule says; or as the rule says. */
    @Transactional
    public void decide(UUID id, EntryId entry, @Nullable Boolean in) {
        var edition = editions.find(id).open();
        if (in != null && directory.byId(entry, PortalLanguage.DE).isEmpty())
            throw new Missing("No published entry " + entry);
        var selection = edition.plan().selection();
        editions.change(
                id,
                edition.version(),
                edition.plan().with(in == null ? selection.forget(entry) : selection.decide(entry, in)));
        trail.did("edition.changed", "edition", id, "");
    }

    /** @param alt what the picture shows, by language; German always */
    @Transactional
    public void cover(UUID id, int version, byte @Nullable [] picture, Map<String, String> alt) {
        var edition = editions.find(id).open();
        var plan = edition.plan();
        editions.change(
                id,
                version,
                new Plan(
                        plan.titles(),
                        plan.date(),
                        plan.languages(),
                        plan.size(),
                        plan.chapters(),
                        plan.selection(),
                        plan.forewords(),
                        plan.imprint(),
                        alt,
                        plan.districts()));
        if (picture != null) editions.change(id, Cover.of(picture));
        trail.did("edition.changed", "edition", id, "");
    }

    @Transactional
    public void removeCover(UUID id) {
        editions.find(id).open();
        editions.change(id, (Cover) null);
        trail.did("edition.changed", "edition", id, "");
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> picture(UUID id) {
        editions.find(id);
        return editions.pictures(id).values().stream().findFirst();
    }

    @Transactional
    public void remove(UUID id) {
        var edition = editions.find(id).open();
        editions.remove(id);
        trail.did("edition.removed", "edition", id, edition.plan().titles().getOrDefault("de", ""));
    }

    /** What the rule and the hand make of the published entries that match; all decided by hand where nothing is asked. */
    @Transactional(readOnly = true)
    public List<Found> search(UUID id, String words) {
        var plan = editions.find(id).plan();
        var wanted = words.toLowerCase(java.util.Locale.GERMAN).strip();
        return Selection.POSSIBLE.stream()
                .flatMap(kind -> directory.all(kind, PortalLanguage.DE).stream())
                .filter(e -> wanted.isEmpty()
                        ? plan.selection().byHand().containsKey(e.id().toString())
                        : e.title().value().toLowerCase(java.util.Locale.GERMAN).contains(wanted))
                .limit(wanted.isEmpty() ? Integer.MAX_VALUE : FOUND)
                .map(e -> new Found(e, plan.selection().about(e, plan.date())))
                .toList();
    }

    @Transactional(readOnly = true)
    public Figures figures(UUID id) {
        var plan = editions.find(id).plan();
        var contents = making.contents(plan, PortalLanguage.DE);
        var byChapter = contents.parts().stream()
                .collect(Collectors.toMap(
                        Contents.Part::chapter, p -> p.entries().size(), (a, b) -> a, LinkedHashMap::new));
        var left = plan.selection().months() == 0
                ? List.<Published>of()
                : Selection.POSSIBLE.stream()
                        .flatMap(kind -> directory.all(kind, PortalLanguage.DE).stream())
                        .filter(e -> plan.selection().about(e, plan.date()) == Selection.Answer.UNVERIFIED)
                        .toList();
        return new Figures(contents.size(), byChapter, left);
    }

    /** From the newest frozen edition to this one as it is now; empty where none is frozen yet. */
    @Transactional(readOnly = true)
    public Optional<Changes> changes(UUID id) {
        var edition = editions.find(id);
        return editions.newestFrozen()
                .filter(last -> !last.id().equals(id))
                .map(last -> editions.marks(last.id())
                        .until(Marks.of(making.make(edition.plan(), PortalLanguage.DE, null), json)));
    }

    @Transactional(readOnly = true)
    Optional<PdfEngine.Pdf> kept(UUID id, PortalLanguage language, Version version) {
        return editions.file(id, language.tag(), version)
                .map(bytes -> new PdfEngine.Pdf(
                        bytes,
                        editions.files(id).stream()
                                .filter(f -> f.language().equals(language.tag()) && f.version() == version)
                                .mapToInt(Editions.Typeset::pages)
                                .findFirst()
                                .orElse(0)));
    }

    @Transactional(readOnly = true)
    Book book(Edition edition, PortalLanguage language, Plan.@Nullable Size size) {
        var kept = editions.book(edition.id(), language.tag());
        var book = kept.orElseGet(() -> making.make(edition.plan(), language, edition.pictureFile()));
        return size == null ? book : Version.on(book, size);
    }

    @Transactional(readOnly = true)
    Map<String, byte[]> pictures(UUID id) {
        return editions.pictures(id);
    }

    /** Takes the words of all languages now; the books are typeset afterwards. */
    public void freeze(UUID id, int version) {
        freezing.begin(id, version);
    }

    @Transactional(readOnly = true)
    Optional<Edition> numbered(int number) {
        return editions.numbered(number);
    }

    /** What the shell takes where nobody names an edition: the newest draft, else the newest edition. */
    @Transactional(readOnly = true)
    Edition newest() {
        return editions.all().stream().findFirst().orElseThrow(() -> new Rejected("brochure.desk.none"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.teilhabe.portal.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Childcare;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Cost;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.EventFacts;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Level;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.TargetGroup;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Makes documents of published entries: their words, and the words of their categories, target groups and facts. */
@Component
class Documenting {
    /** Dates beyond Lucene's and people's imagination stand for »no end«. */
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);

    private static final Set<String> KURDISH = Set.of("ku", "kmr", "ckb", "zza");

    private final Taxonomy taxonomy;
    private final Directory directory;
    private final Messages messages;
    private final CentreReading centre;

    Documenting(Taxonomy taxonomy, Directory directory, Messages messages, CentreReading centre) {
        this.taxonomy = taxonomy;
        this.directory = directory;
        this.messages = messages;
        this.centre = centre;
    }

    Taxonomy.Terms terms() {
        return taxonomy.terms();
    }

    List<PortalDocument> documents(
            UUID centre, List<Directory.InAllLanguages> entries, Taxonomy.Terms terms, long generation) {
        var named = named(entries);
        return entries.stream()
                .map(e -> new PortalDocument(content(centre, e, terms, named, generation)))
                .toList();
    }

    /** What the entries name: providers and places lend them their words and districts. */
    private Map<EntryId, Directory.InAllLanguages> named(List<Directory.InAllLanguages> entries) {
        var ids = entries.stream()
                .flatMap(e -> e.facts().links().stream())
                .map(Facts.Link::target)
                .collect(Collectors.toSet());
        var found = new HashMap<EntryId, Directory.InAllLanguages>();
        entries.forEach(e -> found.put(e.id(), e));
        ids.stream()
                .filter(id -> !found.containsKey(id))
                .forEach(id -> directory.inAllLanguages(id).ifPresent(e -> found.put(id, e)));
        return found;
    }

    private PortalDocument.Content content(
            UUID centre,
            Directory.InAllLanguages entry,
            Taxonomy.Terms terms,
            Map<EntryId, Directory.InAllLanguages> named,
            long generation) {
        var conditions = entry.facts().conditions().orElse(Conditions.none());
        var topics = topics(entry.facts(), terms);
        return new PortalDocument.Content(
                centre,
                entry.id().value(),
                entry.kind().tag(),
                topics,
                Set.copyOf(conditions.languages()),
                districts(entry, named),
                traits(conditions, entry.sample()),
                entry.from().isBefore(ALWAYS) ? ALWAYS : entry.from(),
                until(entry),
                generation,
                each(entry, texts -> texts.get(TextField.TITLE)),
                called(topics, terms),
                labels(entry, conditions, terms, named),
                each(entry, Documenting::plain));
    }

    private static Set<String> topics(Facts facts, Taxonomy.Terms terms) {
        var direct = facts instanceof PageFacts page
                ? page.categories()
                : facts.conditions().map(Conditions::categories).orElse(List.of());
        var all = new LinkedHashSet<String>();
        for (var id : direct)
            terms.category(id).ifPresent(c -> {
                all.add(c.id());
                if (c.parent() != null) all.add(c.parent());
            });
        return all;
    }

    private static Set<String> districts(Directory.InAllLanguages entry, Map<EntryId, Directory.InAllLanguages> named) {
        var all = new LinkedHashSet<String>();
        if (entry.facts() instanceof PlaceFacts place && place.district() != null) all.add(place.district());
        for (var link : entry.facts().links()) {
            var target = named.get(link.target());
            if (target != null && target.facts() instanceof PlaceFacts place && place.district() != null)
                all.add(place.district());
        }
        return all;
    }

    /** Filters that are yes or no: free, childcare, beginners, sample. */
    static Set<String> traits(Conditions c, boolean sample) {
        var traits = new LinkedHashSet<String>();
        if (c.cost() != null && c.cost().kind() == Cost.Kind.FREE) traits.add("free");
        if (c.childcare() != null && c.childcare().kind() != Childcare.Kind.NONE) traits.add("childcare");
        var german = c.german();
        if (german != null && german.needed() != null) {
            if (german.needed() == Level.NONE) traits.add("german-none");
            else if (german.needed().compareTo(Level.A2) <= 0) traits.add("german-some");
            else traits.add("german-good");
        }
        if (!c.access().isEmpty() && c.access().contains(org.teilhabe.directory.Access.STEP_FREE))
            traits.add("step-free");
        if (sample) traits.add("sample");
        return traits;
    }

    private static LocalDate until(Directory.InAllLanguages entry) {
        var end = entry.to().isAfter(EVER) ? EVER : entry.to();
        if (!(entry.facts() instanceof EventFacts event) || event.schedule().series()) return end;
        var last = event.schedule().end().toLocalDate();
        return last.isBefore(end) ? last : end;
    }

    private static Map<PortalLanguage, List<String>> called(Set<String> topics, Taxonomy.Terms terms) {
        var called = new EnumMap<PortalLanguage, List<String>>(PortalLanguage.class);
        for (var language : PortalLanguage.full())
            called.put(
                    language,
                    topics.stream()
                            .flatMap(id -> terms.category(id).stream())
                            .flatMap(c -> TopicWords.of(c, language).stream())
                            .toList());
        return called;
    }

    private Map<PortalLanguage, List<String>> labels(
            Directory.InAllLanguages entry,
            Conditions conditions,
            Taxonomy.Terms terms,
            Map<EntryId, Directory.InAllLanguages> named) {
        var labels = new EnumMap<PortalLanguage, List<String>>(PortalLanguage.class);
        for (var language : PortalLanguage.full()) {
            var words = new ArrayList<String>();
            conditions.audiences().stream()
                    .map(terms.targetGroups()::get)
                    .filter(java.util.Objects::nonNull)
                    .forEach(g -> add(words, g, language));
            var say = messages.in(language);
            for (var trait : traits(conditions, false)) {
                if (say.knows("search.trait." + trait)) words.add(say.get("search.trait." + trait));
                if (say.knows("search.typed." + trait))
                    words.addAll(List.of(say.get("search.typed." + trait).split(", ")));
            }
            conditions.languages().forEach(tag -> words.add(say.languageName(tag)));
            // Whoever looks for Kurdish means the one they speak.
            if (conditions.languages().stream().anyMatch(KURDISH::contains)) words.add(say.languageName("ku"));
            for (var link : entry.facts().links()) {
                var target = named.get(link.target());
                if (target == null || link.role().equals("parent")) continue;
                words.add(
                        target.texts().getOrDefault(language, germanOf(target)).title());
                if (target.facts() instanceof PlaceFacts place) words.add(place.line());
            }
            if (entry.facts() instanceof PlaceFacts place) words.add(place.line());
            if (entry.facts() instanceof OrganisationFacts organisation && organisation.schoolNumber() != null)
                words.add(organisation.schoolNumber());
            if (entry.facts() instanceof PageFacts page && page.fixed() != null) fixed(words, page.fixed(), say);
            if (entry.facts() instanceof OfferFacts offer) offer.contacts().forEach(c -> words.add(c.function()));
            labels.put(language, words);
        }
        return labels;
    }

    /** Whoever looks for a number, for hours or for the centre by its name wants the page that says them. */
    private void fixed(List<String> words, String page, Words say) {
        if (!say.knows("search.page." + page)) return;
        words.addAll(List.of(say.get("search.page." + page).split(", ")));
        var profile = centre.profile(PortalLanguage.DE);
        words.add(profile.officialName());
        words.add(profile.shortName());
        var phone = profile.phone();
        if (phone == null) return;
        words.add(phone.shown());
        words.add(phone.shown().replaceAll("[^0-9]", ""));
        var area = phone.shown().split("[^0-9]+", 2);
        if (area.length == 2) words.add(area[0] + " " + area[1].replaceAll("[^0-9]", ""));
    }

    private static Texts germanOf(Directory.InAllLanguages entry) {
        return java.util.Objects.requireNonNull(entry.texts().get(PortalLanguage.DE));
    }

    private static void add(List<String> words, TargetGroup group, PortalLanguage language) {
        var label = group.labels().get(language.tag());
        if (label != null) words.add(label);
        words.addAll(group.synonyms().getOrDefault(language.tag(), List.of()));
    }

    private static Map<PortalLanguage, String> each(
            Directory.InAllLanguages entry, java.util.function.Function<Texts, String> part) {
        var parts = new EnumMap<PortalLanguage, String>(PortalLanguage.class);
        entry.texts().forEach((language, texts) -> {
            var text = part.apply(texts);
            if (language != PortalLanguage.LEICHT && !text.isBlank()) parts.put(language, text);
        });
        return parts;
    }

    private static String plain(Texts texts) {
        return texts.fields().entrySet().stream()
                .filter(e -> e.getKey() != TextField.TITLE)
                .map(e -> e.getKey().rich()
                        ? Jsoup.parseBodyFragment(e.getValue()).text()
                        : e.getValue())
                .collect(Collectors.joining("\n"));
    }
}

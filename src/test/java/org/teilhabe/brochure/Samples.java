package org.teilhabe.brochure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.OrganisationFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.Texts;
import org.teilhabe.platform.text.PortalLanguage;

/** Entries, topics and plans for tests. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    /** Two topics, the first with one below it. */
    static final Taxonomy.Terms TERMS = terms(
            category("deutsch", null),
            category("kurse", "deutsch"),
            category("arbeit", null),
            category("gesundheit", null));

    private Samples() {}

    static Taxonomy.Terms terms(Category... categories) {
        var all = new LinkedHashMap<String, Category>();
        for (var category : categories) all.put(category.id(), category);
        return new Taxonomy.Terms(all, Map.of());
    }

    private static Category category(String id, @Nullable String parent) {
        return new Category(id, parent, 0, "book", false, Map.of("de", id), Map.of(), Map.of(), 1);
    }

    static Published offer(String title, @Nullable Integer field, @Nullable LocalDate verified, String... categories) {
        var none = Conditions.none();
        var common = new Conditions(
                List.of(categories), none.audiences(), null, List.of(), null, null, null, null, Set.of());
        return entry(title, verified, new OfferFacts(common, field, null, List.of(), null, List.of(), null));
    }

    static Published organisation(String title) {
        return entry(title, DAY, new OrganisationFacts("association", null, null, null, List.of(), null));
    }

    private static Published entry(String title, @Nullable LocalDate verified, Facts facts) {
        return new Published(
                new EntryId(UUID.nameUUIDFromBytes(title.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                facts.kind(),
                "eintrag",
                facts,
                Texts.titled(title),
                PortalLanguage.DE,
                null,
                false,
                false,
                false,
                verified,
                null,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                1);
    }

    static Selection everything() {
        return new Selection(false, Set.of(Kind.OFFER, Kind.ORGANISATION, Kind.PLACE), 0, Map.of());
    }

    static Plan plan(Selection selection, String... chapters) {
        return new Plan(
                Map.of("de", "Wegweiser Integration 2026"),
                DAY,
                List.of("de"),
                Plan.Size.A5,
                List.of(chapters).stream()
                        .map(id -> new Plan.Chapter(id, Map.of()))
                        .toList(),
                selection,
                Map.of(),
                List.of(),
                Map.of(),
                true);
    }
}

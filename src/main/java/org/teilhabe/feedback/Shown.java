package org.teilhabe.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Conditions;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;

/** Entries as the public sees them: what is not published, or another centre's, does not exist here. */
@Component
class Shown {
    private final Directory directory;
    private final Taxonomy taxonomy;

    Shown(Directory directory, Taxonomy taxonomy) {
        this.directory = directory;
        this.taxonomy = taxonomy;
    }

    /** @throws Missing where nothing of this id is published today */
    Published byId(String id, PortalLanguage language) {
        return uuid(id).flatMap(known -> directory.byId(new EntryId(known), full(language)))
                .orElseThrow(() -> new Missing("No such entry"));
    }

    /** @param address {@code sprachcafe}, {@code angebote/sprachcafe} or {@code /angebote/sprachcafe} */
    Optional<Published> byAddress(String address, PortalLanguage language) {
        var parts = address.replaceFirst("^/", "").split("/", 2);
        var slug = parts[parts.length - 1];
        if (!slug.matches("[a-z0-9-]{1,120}")) return Optional.empty();
        var kinds = parts.length == 2 ? Kind.byNoun(parts[0]).stream().toList() : Arrays.asList(Kind.values());
        return kinds.stream()
                .flatMap(kind -> directory.bySlug(kind, slug, full(language)).stream())
                .findFirst();
    }

    Optional<Published> fixedPage(String name, PortalLanguage language) {
        return directory.fixedPage(name, language);
    }

    /** True for topics whose pages carry a quick exit. */
    boolean sensitive(Published entry) {
        if (entry.kind() == Kind.ORGANISATION)
            return Stream.of(Kind.OFFER, Kind.EVENT)
                    .flatMap(kind -> directory.naming("provider", entry.id(), kind, entry.language()).stream())
                    .anyMatch(this::sensitive);
        var categories = entry.facts() instanceof PageFacts page
                ? page.categories()
                : entry.facts().conditions().map(Conditions::categories).orElse(List.of());
        return taxonomy.terms().sensitive(categories);
    }

    /** Entries are not written in Leichte Sprache. */
    private static PortalLanguage full(PortalLanguage language) {
        return language == PortalLanguage.LEICHT ? PortalLanguage.DE : language;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}

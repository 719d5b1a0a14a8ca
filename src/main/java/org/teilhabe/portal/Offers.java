package org.teilhabe.portal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.PortalLanguage;

/** Offers that others name by their address, also by one they had before. */
@Component
@Transactional(readOnly = true)
class Offers {
    private final Directory directory;

    Offers(Directory directory) {
        this.directory = directory;
    }

    Optional<Published> named(String slug, PortalLanguage language) {
        if (slug.isEmpty()) return Optional.empty();
        return directory
                .bySlug(Kind.OFFER, slug, language)
                .or(() -> directory
                        .movedTo(Kind.OFFER, slug)
                        .flatMap(now -> directory.bySlug(Kind.OFFER, now, language)));
    }

    /** Present paths by the names given; what is not published is missing. */
    Map<String, String> paths(Collection<String> slugs) {
        return directory.pathsOf(Kind.OFFER, slugs);
    }
}

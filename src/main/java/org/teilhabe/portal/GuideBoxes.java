package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.teilhabe.brochure.PublishedEditions;
import org.teilhabe.platform.text.PortalLanguage;

/** Offers the current edition of the guide beside what a page says. */
@Component
class GuideBoxes {
    private final PublishedEditions editions;

    GuideBoxes(PublishedEditions editions) {
        this.editions = editions;
    }

    /** Null where no edition is there yet. */
    @Nullable
    GuideBox in(EntryWords words) {
        return editions.current(words.language())
                .flatMap(issue -> issue.best(words.language()).map(file -> box(issue, file, words)))
                .orElse(null);
    }

    private static GuideBox box(PublishedEditions.Issue issue, PublishedEditions.Download file, EntryWords words) {
        return new GuideBox(
                title(issue, words.language()),
                href(file),
                file(file, words),
                file.language() == words.language()
                        ? null
                        : Phrase.in(file.language(), file.language().ownName(), words.language()),
                words.href("/wegweiser"));
    }

    static Phrase title(PublishedEditions.Issue issue, PortalLanguage page) {
        return Phrase.in(issue.titleLanguage(), issue.title(), page);
    }

    static String href(PublishedEditions.Download file) {
        return "/" + file.language().tag() + file.path();
    }

    static String file(PublishedEditions.Download file, EntryWords words) {
        return words.words()
                .get("brochure.web.file", file.pages(), words.words().size(file.size()));
    }
}

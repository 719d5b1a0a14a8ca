package org.teilhabe.brochure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Facts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.documents.Sheet;
import org.teilhabe.documents.Words;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.BaseAddress;

/** Fills the book of a plan with what the directory says now, in one language. */
@Service
@Transactional(readOnly = true)
class BookMaking {
    private final Directory directory;
    private final Taxonomy taxonomy;
    private final CentreReading centre;
    private final MailConsents consents;
    private final Messages messages;
    private final BaseAddress base;

    BookMaking(
            Directory directory,
            Taxonomy taxonomy,
            CentreReading centre,
            MailConsents consents,
            Messages messages,
            BaseAddress base) {
        this.directory = directory;
        this.taxonomy = taxonomy;
        this.centre = centre;
        this.consents = consents;
        this.messages = messages;
        this.base = base;
    }

    Contents contents(Plan plan, PortalLanguage language) {
        var all = Selection.POSSIBLE.stream().flatMap(kind -> directory.all(kind, language).stream());
        return Contents.of(plan, all, taxonomy.terms());
    }

    /** @param pictureFile name of the cover's picture, null for none */
    Book make(Plan plan, PortalLanguage language, @Nullable String pictureFile) {
        var contents = contents(plan, language);
        return book(
                plan,
                contents,
                named(contents, language),
                language,
                new FrontAndBack(plan, messages.in(language), centre.profile(language), base.here()),
                pictureFile);
    }

    private Book book(
            Plan plan,
            Contents contents,
            Map<EntryId, Published> others,
            PortalLanguage language,
            FrontAndBack around,
            @Nullable String pictureFile) {
        var words = messages.in(language);
        var terms = taxonomy.terms();
        var writing = new EntryWriting(words, others, agreed(), centre.phone().orElse(null), base.here());
        var alphabet = new Alphabet(language);
        var chapters = contents.parts().stream()
                .map(part -> chapter(part, plan, terms, words, writing, alphabet))
                .toList();
        var entries = contents.entries().toList();
        return new Book(
                language.tag(),
                around.title(),
                plan.size() == Plan.Size.A4 ? Sheet.A4 : Sheet.A5,
                around.labels(),
                around.cover(pictureFile),
                around.emergency(),
                around.howTo(),
                around.foreword(),
                around.access(),
                chapters,
                new Registers(words, writing, terms).of(entries, plan.districts()),
                around.imprint(entries.stream().anyMatch(Published::sample)),
                around.back(),
                words.get("brochure.notes"));
    }

    private Set<EntryId> agreed() {
        return consents.all().keySet();
    }

    private static Book.Chapter chapter(
            Contents.Part part,
            Plan plan,
            Taxonomy.Terms terms,
            org.teilhabe.platform.text.Words words,
            EntryWriting writing,
            Alphabet alphabet) {
        var category = terms.category(part.chapter());
        var title = category.map(c -> c.label(words.language()))
                .orElseGet(() -> words.get("brochure.chapter." + part.chapter()));
        return new Book.Chapter(
                category.map(Category::icon).orElse(icon(part.chapter())),
                title,
                title,
                intro(part, plan, category.orElse(null), words),
                null,
                alphabet.sorted(part.entries(), e -> writing.name(e).text()).stream()
                        .map(writing::of)
                        .toList());
    }

    private static String icon(String chapter) {
        return switch (chapter) {
            case Plan.ORGANISATIONS -> "people";
            case Plan.PLACES -> "pin";
            default -> "star";
        };
    }

    /** As somebody wrote it for the book; else what the portal says of the topic; else in German. */
    private static Words intro(
            Contents.Part part, Plan plan, @Nullable Category category, org.teilhabe.platform.text.Words words) {
        var intros = plan.chapters().stream()
                .filter(c -> c.id().equals(part.chapter()))
                .findFirst()
                .map(Plan.Chapter::intros)
                .orElse(Map.of());
        var own = intros.get(words.tag());
        if (own != null) return Words.of(own);
        if (category != null && category.hints().containsKey(words.tag()))
            return Words.of(category.hint(words.language()));
        var key = "brochure.chapter." + part.chapter() + ".intro";
        if (category == null && words.knows(key)) return Words.of(words.get(key));
        return Words.in("de", intros.getOrDefault("de", category == null ? "" : category.hint(PortalLanguage.DE)));
    }

    /** The organisations and places that entries name. */
    private Map<EntryId, Published> named(Contents contents, PortalLanguage language) {
        var ids = new LinkedHashSet<EntryId>();
        contents.entries().forEach(entry -> links(entry.facts()).forEach(ids::add));
        return directory.byIds(List.copyOf(ids), language);
    }

    private static Stream<EntryId> links(Facts facts) {
        return facts.links().stream().map(Facts.Link::target);
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.Revision;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Makes the page on which an entry is translated: what changed on the left, how far each field is on the right. */
@Component
class TranslatePages {
    private final Editing editing;
    private final Taxonomy taxonomy;
    private final Heads heads;
    private final DeskLists lists;
    private final Drafts drafts;
    private final DeskShells shells;
    private final Clock clock;

    TranslatePages(
            Editing editing,
            Taxonomy taxonomy,
            Heads heads,
            DeskLists lists,
            Drafts drafts,
            DeskShells shells,
            Clock clock) {
        this.editing = editing;
        this.taxonomy = taxonomy;
        this.heads = heads;
        this.lists = lists;
        this.drafts = drafts;
        this.shells = shells;
        this.clock = clock;
    }

    @Transactional
    TranslatePage page(
            HttpServletRequest request,
            Entry entry,
            PortalLanguage language,
            @Nullable Translation translation,
            Form form,
            @Nullable Rejected refusal,
            boolean restored) {
        var name = shells.of(request, "/verwaltung/uebersetzungen", "directory.desk.translations.title");
        var words = name.words();
        var languageName = Heads.name(words, language);
        var shell = name.titled(words.get("directory.desk.translate.title", entry.title(), languageName));
        var german = new GermanTexts(editing.history(entry.id(), PortalLanguage.DE), entry.texts());
        var faults = refusal == null
                ? List.<EntryPage.Fault>of()
                : EntryPages.faults(refusal, words, field -> FieldNames.ofEntry(field, form, words));
        var pairs = pairs(
                entry,
                german,
                translation,
                lists.isPublic(entry.id()) ? lists.published(entry.id(), language) : null,
                EntryPages.blamed(form, faults),
                words);
        return new TranslatePage(
                shell,
                heads.of(entry, words, "translation", language),
                language.tag(),
                languageName,
                language.ownName(),
                language.rightToLeft(),
                source(entry, german, words),
                entry.textRevision(),
                number(form.get("version")),
                number(form.get("base")),
                pairs,
                ForPublishers.Ask.mayPublish(),
                faults,
                refusal == null ? draft(entry, language, words, restored) : null,
                terms(entry, language));
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    private String source(Entry entry, GermanTexts german, Words words) {
        var since = german.revisions().stream()
                .filter(r -> r.number() == entry.textRevision())
                .findFirst()
                .map(r -> words.date(r.at().atZone(clock.getZone()).toLocalDate()))
                .orElse("");
        return words.get("directory.desk.translate.source", entry.textRevision(), since);
    }

    private EntryPage.@Nullable Draft draft(Entry entry, PortalLanguage language, Words words, boolean restored) {
        return drafts.find(entry.id(), language.tag())
                .map(d -> new EntryPage.Draft(
                        words.get(
                                restored ? "directory.desk.draft.restored" : "directory.desk.draft.waits",
                                new Moments(words, clock).say(d.at())),
                        restored))
                .orElse(null);
    }

    private List<TranslatePage.Pair> pairs(
            Entry entry,
            GermanTexts german,
            @Nullable Translation translation,
            @Nullable Map<String, String> published,
            Form form,
            Words words) {
        var pairs = new ArrayList<TranslatePage.Pair>();
        for (var field : TextField.of(entry.kind())) {
            var now = german.now().get(field);
            var typed = form.get(field.tag());
            if (now.isEmpty() && typed.isEmpty()) continue;
            var before = translation == null
                    ? now
                    : german.at(translation.sourceOf(field)).get(field);
            var behind = translation != null && !before.equals(now);
            var machine = translation != null && translation.machine(field);
            var unseen = translation != null
                    && published != null
                    && !translation.texts().get(field).equals(published.getOrDefault(field.tag(), ""));
            var changed = behind ? german.changed(field) : null;
            pairs.add(new TranslatePage.Pair(
                    field.tag(),
                    words.get(label(field)),
                    field.rich() && !behind,
                    now,
                    behind ? WordDiff.of(text(field, before), text(field, now)) : List.of(),
                    changed == null ? "" : shortDay(changed, words),
                    typed,
                    state(typed.isEmpty(), behind, machine, unseen, words),
                    behind && !typed.isEmpty(),
                    machine && !behind,
                    form.fault(field.tag())));
        }
        return pairs;
    }

    /** The column is narrow: »Kosten« for the note on the cost. */
    private static String label(TextField field) {
        return switch (field) {
            case COST_NOTE -> "directory.form.cost";
            case REGISTRATION_NOTE -> "directory.form.registration";
            case CHILDCARE_NOTE -> "directory.form.childcare";
            case ACCESS_NOTE -> "directory.form.part.access";
            case HOURS_NOTE -> "directory.form.part.hours";
            default -> "directory.form." + field.tag();
        };
    }

    private String shortDay(Revision revision, Words words) {
        var day = revision.at().atZone(clock.getZone()).toLocalDate();
        var withoutWeekday = words.shortDay(day).replaceFirst("^[^,]+, ", "");
        return words.get("directory.desk.translate.changed", withoutWeekday);
    }

    private static String text(TextField field, String text) {
        return field.rich() ? Markup.toText(text) : text;
    }

    private static Tag state(boolean missing, boolean behind, boolean machine, boolean unseen, Words words) {
        if (missing) return new Tag("risk", "x", words.get("directory.desk.language.missing"));
        if (behind) return new Tag("warn", "clock", words.get("directory.desk.language.outdated"));
        if (machine) return new Tag("info", "info", words.get("directory.desk.translate.machine"));
        if (unseen) return new Tag("info", "eye-off", words.get("directory.desk.translate.unseen"));
        return new Tag("ok", "check", words.get("directory.desk.language.ok"));
    }

    /** The portal's own words for the topics and target groups of this entry. */
    private List<TranslatePage.Term> terms(Entry entry, PortalLanguage language) {
        if (language == PortalLanguage.LEICHT) return List.of();
        var terms = taxonomy.terms();
        var found = new LinkedHashMap<String, String>();
        var categories = entry.facts() instanceof org.teilhabe.directory.PageFacts page
                ? page.categories()
                : entry.facts().conditions().map(c -> c.categories()).orElse(List.of());
        for (var id : categories) terms.category(id).ifPresent(c -> put(found, c.labels(), language));
        entry.facts()
                .conditions()
                .ifPresent(c -> c.audiences().stream()
                        .map(id -> terms.targetGroups().get(id))
                        .filter(Objects::nonNull)
                        .forEach(g -> put(found, g.labels(), language)));
        return found.entrySet().stream()
                .map(e -> new TranslatePage.Term(e.getKey(), e.getValue()))
                .toList();
    }

    private static void put(Map<String, String> found, Map<String, String> labels, PortalLanguage language) {
        var german = labels.get("de");
        var other = labels.get(language.tag());
        if (german != null && other != null) found.put(german, other);
    }
}

package org.teilhabe.directory.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.State;
import org.teilhabe.directory.Translation;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Makes the head of an entry's pages. */
@Component
class Heads {
    private final Editing editing;
    private final Directory directory;
    private final VerificationPeriod period;
    private final Clock clock;

    Heads(Editing editing, Directory directory, VerificationPeriod period, Clock clock) {
        this.editing = editing;
        this.directory = directory;
        this.period = period;
        this.clock = clock;
    }

    static String href(Entry entry) {
        return "/verwaltung/" + entry.kind().noun() + "/" + entry.id();
    }

    @Transactional(readOnly = true)
    EntryHead of(Entry entry, Words words, String tab, @Nullable PortalLanguage here) {
        var moments = new Moments(words, clock);
        var published = directory.byId(entry.id(), PortalLanguage.DE);
        var sees = editing.published(entry.id());
        var stale = sees && (entry.verifiedOn() == null || entry.verifiedOn().isBefore(period.staleBefore()));
        var row = row(entry, sees, sees && behind(entry), stale);
        return new EntryHead(
                href(entry),
                words.get("directory.desk.kind." + entry.kind().tag()),
                entry.title(),
                Tag.of(words, row),
                published.map(Heads::publicPath).orElse(null),
                entry.version(),
                entry.revision(),
                words.get("directory.desk.changed-by", moments.say(entry.updatedAt()), entry.updatedBy()),
                entry.verifiedOn() == null ? "" : words.date(entry.verifiedOn()),
                stale,
                entry.sample(),
                tab,
                languages(entry, words, here),
                deeds(entry, sees),
                editing.returned(entry.id())
                        .map(r -> new EntryHead.Returned(
                                words.get("directory.desk.return.by", r.by(), moments.say(r.at())), r.reason()))
                        .orElse(null));
    }

    /** Whether this person wrote it first, or decides what the public sees. */
    boolean ownOrPublisher(Entry entry) {
        return ForPublishers.Ask.mayPublish()
                || Actor.find()
                        .map(a -> a.displayName().equals(editing.author(entry.id())))
                        .orElse(false);
    }

    private boolean behind(Entry entry) {
        return editing.publishedRevision(entry.id()) < entry.revision();
    }

    /** Fixed pages have addresses of their own. */
    private static String publicPath(Published published) {
        var fixed = published.facts() instanceof PageFacts page ? page.fixed() : null;
        if (fixed == null) return "/de" + published.path();
        return switch (fixed) {
            case "about" -> "/de/ueber-uns";
            case "contact" -> "/de/kontakt";
            case "imprint" -> "/de/impressum";
            case "privacy" -> "/de/datenschutz";
            case "accessibility" -> "/de/barrierefreiheit";
            default -> "/de/" + fixed;
        };
    }

    private ListRow row(Entry entry, boolean published, boolean changed, boolean stale) {
        var expired = entry.validTo() != null && entry.validTo().isBefore(LocalDate.now(clock));
        return new ListRow(
                entry.id().value(),
                entry.title(),
                "",
                0,
                entry.state().tag(),
                published,
                changed,
                expired,
                entry.sample(),
                stale,
                entry.verifiedOn(),
                entry.updatedAt(),
                entry.updatedBy(),
                List.of());
    }

    private EntryHead.Deeds deeds(Entry entry, boolean published) {
        var may = ForPublishers.Ask.mayPublish();
        var draft = entry.state() == State.DRAFT || entry.state() == State.WITHDRAWN;
        return new EntryHead.Deeds(
                draft,
                entry.state() == State.REVIEW,
                may && entry.state() == State.REVIEW,
                may && entry.state() != State.PUBLISHED,
                may && published,
                may,
                editing.removable(entry) && ownOrPublisher(entry));
    }

    private List<EntryHead.Language> languages(Entry entry, Words words, @Nullable PortalLanguage here) {
        var translations = editing.translations(entry.id()).stream()
                .collect(Collectors.toMap(Translation::language, Function.identity()));
        var wanted = new ArrayList<>(DeskLists.translated());
        if (entry.kind() == Kind.PAGE) wanted.add(PortalLanguage.LEICHT);
        var behind = translations.values().stream()
                .anyMatch(t -> t.freshness(entry.textRevision()) == Translation.Freshness.OUTDATED);
        var german =
                new GermanTexts(behind ? editing.history(entry.id(), PortalLanguage.DE) : List.of(), entry.texts());
        return wanted.stream()
                .map(l -> language(entry, german, words, l, translations.get(l), l == here))
                .toList();
    }

    private static EntryHead.Language language(
            Entry entry,
            GermanTexts german,
            Words words,
            PortalLanguage language,
            @Nullable Translation translation,
            boolean here) {
        var state = translation == null
                ? "missing"
                : translation.freshness(entry.textRevision()) == Translation.Freshness.OUTDATED
                        ? "outdated"
                        : translation.released() ? "ok" : "machine";
        var unwritten = translation == null ? 0 : german.unwritten(translation, entry.kind());
        var tone = switch (state) {
            case "missing" -> "risk";
            case "outdated" -> "warn";
            case "machine" -> "info";
            default -> unwritten > 0 ? "warn" : "ok";
        };
        return new EntryHead.Language(
                language.tag(),
                name(words, language),
                href(entry) + "/uebersetzung/" + language.tag(),
                tone,
                translation == null
                        ? words.get("directory.desk.language.missing")
                        : saidOf(
                                state,
                                state.equals("outdated") ? german.behind(translation, entry.kind()) : 0,
                                unwritten,
                                words),
                here);
    }

    /** »1 veraltet, 2 fehlen«: a text that was never written is not what somebody would call up to date. */
    private static String saidOf(String state, long behind, long unwritten, Words words) {
        var said = new ArrayList<String>();
        if (behind > 0) said.add(words.get("directory.desk.language.outdated-fields", behind));
        else if (state.equals("machine")) said.add(words.get("directory.desk.language.machine"));
        if (unwritten > 0) said.add(words.get("directory.desk.language.missing-fields", unwritten));
        return said.isEmpty() ? words.get("directory.desk.language." + state) : String.join(", ", said);
    }

    static String name(Words words, PortalLanguage language) {
        return language == PortalLanguage.LEICHT
                ? words.get("directory.desk.leicht")
                : words.languageName(language.tag());
    }
}

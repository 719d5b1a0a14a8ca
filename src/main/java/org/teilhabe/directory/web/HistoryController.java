package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Moment;
import org.teilhabe.directory.Revision;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** What an entry said before, what changed, and the way back. */
@Controller
@ForEditors
@RequestMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}/verlauf")
class HistoryController {
    private final Editing editing;
    private final Heads heads;
    private final DeskLists lists;
    private final Taxonomy taxonomy;
    private final DeskShells shells;
    private final Clock clock;

    HistoryController(
            Editing editing, Heads heads, DeskLists lists, Taxonomy taxonomy, DeskShells shells, Clock clock) {
        this.editing = editing;
        this.heads = heads;
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String noun,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") String fassung,
            @RequestParam(defaultValue = "de") String sprache,
            HttpServletRequest request) {
        var entry = find(noun, id);
        var language = PortalLanguage.byTag(sprache).orElseThrow(() -> new Missing("No such language"));
        var revisions = editing.history(entry.id(), language);
        var shell = shells.of(request, "/verwaltung/" + noun, "directory.desk.history.title", entry.title());
        var words = shell.words();
        var chosen = chosen(revisions, fassung);
        var page = new HistoryPage(
                shell,
                heads.of(entry, words, "history", null),
                language.tag(),
                Heads.name(words, language),
                lines(entry, revisions, language, chosen, words),
                chosen == null ? 0 : chosen.number(),
                chosen == null ? List.of() : changes(entry.kind(), before(revisions, chosen), chosen, words),
                language == PortalLanguage.DE
                        && chosen != null
                        && chosen.number() != entry.revision()
                        && ForPublishers.Ask.mayPublish());
        return new ModelAndView("directory/history", "page", page);
    }

    @ForPublishers
    @PostMapping("/{fassung}/wiederherstellen")
    String restore(
            @PathVariable String noun,
            @PathVariable UUID id,
            @PathVariable int fassung,
            @RequestParam int version,
            HttpServletRequest request) {
        var entry = find(noun, id);
        if (entry.version() != version) throw new OptimisticLockingFailureException("Entry " + id + " was changed");
        editing.restore(entry.id(), fassung);
        DeskShells.say(request, "directory.desk.said.restored");
        return "redirect:" + Heads.href(entry);
    }

    private static @Nullable Revision chosen(List<Revision> revisions, String typed) {
        return revisions.stream()
                .filter(r -> Integer.toString(r.number()).equals(typed))
                .findFirst()
                .orElse(revisions.isEmpty() ? null : revisions.getFirst());
    }

    private static @Nullable Revision before(List<Revision> revisions, Revision chosen) {
        return revisions.stream()
                .filter(r -> r.number() < chosen.number())
                .findFirst()
                .orElse(null);
    }

    /** Newest first; what was done with a version stands above it. */
    private List<HistoryPage.Line> lines(
            Entry entry, List<Revision> revisions, PortalLanguage language, @Nullable Revision chosen, Words words) {
        record Dated(Instant at, HistoryPage.Line line) {}
        var moments = new Moments(words, clock);
        return Stream.concat(
                        editing.moments(entry.id(), language).stream()
                                .map(m -> new Dated(m.at(), moment(m, language, moments, words))),
                        revisions.stream()
                                .map(r -> new Dated(r.at(), version(entry, r, language, chosen, moments, words))))
                .sorted(Comparator.comparing(Dated::at).reversed())
                .map(Dated::line)
                .toList();
    }

    private static HistoryPage.Line moment(Moment moment, PortalLanguage language, Moments moments, Words words) {
        var icon = switch (moment.deed()) {
            case "published" -> "globe";
            case "withdrawn" -> "eye-off";
            case "sent-back" -> "reply";
            default -> "check";
        };
        return new HistoryPage.Line(
                icon,
                moment.language() == language
                        ? words.get("directory.desk.revision", moment.revision())
                        : words.get("directory.desk.history.entry"),
                null,
                words.get("directory.desk.history." + moment.deed()),
                when(moments.say(moment.at()), moment.by(), words),
                false);
    }

    private static HistoryPage.Line version(
            Entry entry,
            Revision revision,
            PortalLanguage language,
            @Nullable Revision chosen,
            Moments moments,
            Words words) {
        var current = chosen != null && revision.number() == chosen.number();
        return new HistoryPage.Line(
                current ? "eye" : "pencil",
                words.get("directory.desk.revision", revision.number()),
                Heads.href(entry) + "/verlauf?fassung=" + revision.number()
                        + (language == PortalLanguage.DE ? "" : "&sprache=" + language.tag()),
                words.get("directory.desk.history." + revision.deed()),
                when(moments.say(revision.at()), revision.by(), words),
                current);
    }

    /** Names go after some years; the day stays. */
    private static String when(String at, String by, Words words) {
        return by.isEmpty() ? at : words.get("directory.desk.changed-by", at, by);
    }

    private List<HistoryPage.Change> changes(Kind kind, @Nullable Revision before, Revision now, Words words) {
        var former = before == null ? Map.<String, Told>of() : told(kind, before, words);
        var present = told(kind, now, words);
        var groups = new LinkedHashSet<>(present.keySet());
        groups.addAll(former.keySet());
        return groups.stream()
                .filter(g -> !text(former, g).equals(text(present, g)))
                .map(g -> new HistoryPage.Change(
                        label(present, former, g), WordDiff.of(text(former, g), text(present, g))))
                .toList();
    }

    private static String text(Map<String, Told> told, String group) {
        var found = told.get(group);
        return found == null ? "" : found.text();
    }

    private static String label(Map<String, Told> one, Map<String, Told> other, String group) {
        var found = one.containsKey(group) ? one.get(group) : other.get(group);
        return found == null ? group : found.label();
    }

    private Map<String, Told> told(Kind kind, Revision revision, Words words) {
        var told = new LinkedHashMap<String, Told>();
        var facts = revision.facts();
        if (facts != null) {
            var names = lists.known(facts.links().stream().map(l -> l.target()).toList());
            new FactWords(words, taxonomy.terms(), names)
                    .all(facts, revision.texts(), null, null)
                    .forEach(t -> told.put(t.group(), t));
            return told;
        }
        for (var field : TextField.of(kind)) {
            var text = revision.texts().get(field);
            if (!text.isEmpty())
                told.put(
                        field.tag(),
                        new Told(
                                field.tag(),
                                words.get("directory.form." + field.tag()),
                                field.rich() ? Markup.toText(text) : text));
        }
        return told;
    }

    private Entry find(String noun, UUID id) {
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        return entry;
    }
}

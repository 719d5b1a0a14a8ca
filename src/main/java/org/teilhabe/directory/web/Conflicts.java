package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.Entry;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Two people changed the same entry: both versions side by side, and whose words count, field by field. */
@Component
class Conflicts {
    private static final String TAKE = "take.";

    private final Editing editing;
    private final DeskLists lists;
    private final Taxonomy taxonomy;
    private final DeskShells shells;
    private final Clock clock;

    Conflicts(Editing editing, DeskLists lists, Taxonomy taxonomy, DeskShells shells, Clock clock) {
        this.editing = editing;
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.shells = shells;
        this.clock = clock;
    }

    /** @param theirs as it is saved now; @param mine as it was typed, without a fault */
    ModelAndView show(HttpServletRequest request, Entry theirs, Form mine) {
        var kind = theirs.kind();
        var shell = shells.of(request, "/verwaltung/" + kind.noun(), "directory.desk.conflict.title");
        var words = shell.words();
        var draft = EntryForm.read(new Input(mine), kind, theirs, taxonomy.terms());
        var base = told(baseOf(mine, theirs), words);
        var here = told(draft, words);
        var there =
                told(new Editing.Draft(theirs.facts(), theirs.texts(), theirs.validFrom(), theirs.validTo(), 0), words);
        var page = new ConflictPage(
                shell,
                words.get("directory.desk.kind." + kind.tag()) + " · " + theirs.title(),
                Heads.href(theirs),
                words.get(
                        "directory.desk.conflict.theirs",
                        theirs.updatedBy(),
                        new Moments(words, clock).say(theirs.updatedAt())),
                fields(base, here, there),
                hidden(mine, theirs.version(), theirs.revision()),
                ForPublishers.Ask.mayPublish());
        var answer = new ModelAndView("directory/conflict", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    /** The state both began with. */
    private Editing.Draft baseOf(Form mine, Entry theirs) {
        var number = mine.get("base").matches("\\d{1,9}") ? Integer.parseInt(mine.get("base")) : theirs.revision();
        return editing.revision(theirs.id(), PortalLanguage.DE, number)
                .filter(r -> r.facts() != null)
                .map(r -> new Editing.Draft(
                        java.util.Objects.requireNonNull(r.facts()),
                        r.texts(),
                        theirs.validFrom(),
                        theirs.validTo(),
                        0))
                .orElseGet(() ->
                        new Editing.Draft(theirs.facts(), theirs.texts(), theirs.validFrom(), theirs.validTo(), 0));
    }

    private Map<String, Told> told(Editing.Draft draft, Words words) {
        var names =
                lists.known(draft.facts().links().stream().map(l -> l.target()).toList());
        var told = new LinkedHashMap<String, Told>();
        new FactWords(words, taxonomy.terms(), names)
                .all(draft.facts(), draft.texts(), draft.validFrom(), draft.validTo())
                .forEach(t -> told.put(t.group(), t));
        return told;
    }

    static List<ConflictPage.Field> fields(Map<String, Told> base, Map<String, Told> mine, Map<String, Told> theirs) {
        var groups = new LinkedHashSet<>(theirs.keySet());
        groups.addAll(mine.keySet());
        var fields = new ArrayList<ConflictPage.Field>();
        for (var group : groups) {
            var before = text(base, group);
            var here = text(mine, group);
            var there = text(theirs, group);
            if (here.equals(there)) continue;
            var told = mine.containsKey(group) ? mine.get(group) : theirs.get(group);
            if (told == null) continue;
            fields.add(new ConflictPage.Field(
                    group,
                    told.label(),
                    WordDiff.of(before, here),
                    WordDiff.of(before, there),
                    !before.equals(here),
                    !before.equals(here) && !before.equals(there)));
        }
        return fields;
    }

    private static String text(Map<String, Told> told, String group) {
        var found = told.get(group);
        return found == null ? "" : found.text();
    }

    /** What was typed, to be sent again against the version that is there now. */
    static Map<String, List<String>> hidden(Form mine, int version, int revision) {
        var kept = new LinkedHashMap<>(
                mine.without(n -> Set.of("version", "base", "id").contains(n) || n.startsWith(TAKE))
                        .values());
        kept.put("version", List.of(Integer.toString(version)));
        kept.put("base", List.of(Integer.toString(revision)));
        return kept;
    }

    /** What the two forms make together, once somebody chose; a form without a choice stays as it is. */
    static Form agreed(Form form, Form theirs) {
        var choices =
                form.values().keySet().stream().filter(n -> n.startsWith(TAKE)).toList();
        if (choices.isEmpty()) return form;
        var agreed = form.without(n -> n.startsWith(TAKE));
        for (var choice : choices)
            if (form.has(choice, "theirs")) agreed = agreed.taking(choice.substring(TAKE.length()), theirs);
        return agreed;
    }
}

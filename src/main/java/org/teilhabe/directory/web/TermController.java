package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.TargetGroup;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.web.Choices.Option;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** Topics and target groups: names, hints and search words in every language, order, icon, sensitivity. */
@Controller
@ForPublishers
class TermController {
    private static final String TOPICS = "/verwaltung/kategorien";
    private static final String GROUPS = "/verwaltung/zielgruppen";

    private final Taxonomy taxonomy;
    private final DeskShells shells;

    TermController(Taxonomy taxonomy, DeskShells shells) {
        this.taxonomy = taxonomy;
        this.shells = shells;
    }

    @GetMapping(TOPICS)
    ModelAndView all(HttpServletRequest request) {
        var shell = shells.of(request, TOPICS, "directory.desk.terms.title");
        var terms = taxonomy.terms();
        var lines = new ArrayList<TermsPage.Line>();
        for (var top : terms.top()) {
            lines.add(line(top, 0, shell.words()));
            terms.children(top.id()).forEach(c -> lines.add(line(c, 1, shell.words())));
        }
        var groups = terms.targetGroups().values().stream()
                .map(g -> new TermsPage.Line(
                        g.id(),
                        g.label(shell.words().language()),
                        "",
                        0,
                        "people",
                        false,
                        g.labels().size(),
                        GROUPS + "/" + g.id()))
                .toList();
        return new ModelAndView("directory/terms", "page", new TermsPage(shell, lines, groups));
    }

    private static TermsPage.Line line(Category c, int depth, Words words) {
        return new TermsPage.Line(
                c.id(),
                c.label(words.language()),
                c.hint(words.language()),
                depth,
                c.icon(),
                c.sensitive(),
                c.labels().size(),
                TOPICS + "/" + c.id());
    }

    @GetMapping(TOPICS + "/neu")
    ModelAndView freshCategory(HttpServletRequest request) {
        return page(request, null, false, Form.empty(), null);
    }

    @GetMapping(GROUPS + "/neu")
    ModelAndView freshGroup(HttpServletRequest request) {
        return page(request, null, true, Form.empty(), null);
    }

    @GetMapping(TOPICS + "/{id}")
    ModelAndView category(@PathVariable String id, HttpServletRequest request) {
        return page(request, id, false, TermForm.of(category(id)), null);
    }

    @GetMapping(GROUPS + "/{id}")
    ModelAndView group(@PathVariable String id, HttpServletRequest request) {
        return page(request, id, true, TermForm.of(group(id)), null);
    }

    @PostMapping(TOPICS + "/neu")
    ModelAndView addCategory(HttpServletRequest request) {
        var form = Posted.of(request).form();
        return saved(request, null, false, form, () -> {
            var in = new Input(form.with("version", "0"));
            var id = TermForm.id(in, taxonomy.terms().categories().containsKey(form.get("id")));
            taxonomy.save(TermForm.category(in, id, null, taxonomy.terms()));
        });
    }

    @PostMapping(GROUPS + "/neu")
    ModelAndView addGroup(HttpServletRequest request) {
        var form = Posted.of(request).form();
        return saved(request, null, true, form, () -> {
            var in = new Input(form.with("version", "0"));
            var id = TermForm.id(in, taxonomy.terms().targetGroups().containsKey(form.get("id")));
            taxonomy.save(TermForm.group(in, id, null));
        });
    }

    @PostMapping(TOPICS + "/{id}")
    ModelAndView saveCategory(@PathVariable String id, HttpServletRequest request) {
        var former = category(id);
        var form = Conflicts.agreed(Posted.of(request).form(), TermForm.of(former));
        return saved(
                request,
                id,
                false,
                form,
                () -> taxonomy.save(TermForm.category(new Input(form), id, former, taxonomy.terms())));
    }

    @PostMapping(GROUPS + "/{id}")
    ModelAndView saveGroup(@PathVariable String id, HttpServletRequest request) {
        var former = group(id);
        var form = Conflicts.agreed(Posted.of(request).form(), TermForm.of(former));
        return saved(request, id, true, form, () -> taxonomy.save(TermForm.group(new Input(form), id, former)));
    }

    private ModelAndView saved(
            HttpServletRequest request, @Nullable String id, boolean group, Form form, Runnable deed) {
        try {
            deed.run();
            DeskShells.say(request, "directory.desk.said.saved");
            return new ModelAndView("redirect:" + (id == null ? TOPICS : (group ? GROUPS : TOPICS) + "/" + id));
        } catch (Rejected refusal) {
            return page(request, id, group, form, refusal);
        } catch (OptimisticLockingFailureException lost) {
            return conflict(request, id == null ? form.get("id") : id, group, form);
        }
    }

    private ModelAndView conflict(HttpServletRequest request, String id, boolean group, Form mine) {
        var shell = shells.of(request, TOPICS, "directory.desk.conflict.title");
        var words = shell.words();
        taxonomy.reload();
        var theirs = group ? TermForm.of(group(id)) : TermForm.of(category(id));
        var told = TermForm.told(theirs, words);
        var page = new ConflictPage(
                shell,
                words.get(group ? "directory.desk.terms.group" : "directory.desk.terms.topic") + " · "
                        + theirs.get("de.label"),
                (group ? GROUPS : TOPICS) + "/" + id,
                words.get("directory.desk.conflict.there"),
                Conflicts.fields(told, TermForm.told(mine, words), told),
                Conflicts.hidden(mine, Integer.parseInt(theirs.get("version")), 0),
                false);
        var answer = new ModelAndView("directory/conflict", "page", page);
        answer.setStatus(HttpStatus.CONFLICT);
        return answer;
    }

    private ModelAndView page(
            HttpServletRequest request, @Nullable String id, boolean group, Form form, @Nullable Rejected refusal) {
        var what = group ? "group" : "topic";
        var shell = shells.of(request, TOPICS, "directory.desk.terms." + (id == null ? "new-" + what : what));
        var words = shell.words();
        var faults = refusal == null
                ? List.<EntryPage.Fault>of()
                : EntryPages.faults(refusal, words, field -> FieldNames.ofTerm(field, words));
        var page = new TermPage(
                id == null ? shell : shell.titled(form.get("de.label")),
                (group ? GROUPS : TOPICS) + "/" + (id == null ? "neu" : id),
                EntryPages.blamed(form, faults),
                id == null,
                group,
                parents(id, words),
                EntryPage.icons(words, form.get("icon")),
                PortalLanguage.full().stream()
                        .map(l -> TermPage.Language.of(l, Heads.name(words, l)))
                        .toList(),
                faults);
        var answer = new ModelAndView("directory/term", "page", page);
        if (refusal != null) answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private List<Option> parents(@Nullable String id, Words words) {
        return taxonomy.terms().top().stream()
                .filter(c -> !c.id().equals(id))
                .map(c -> new Option(c.id(), c.label(words.language())))
                .toList();
    }

    @PostMapping(TOPICS + "/{id}/verschieben")
    String moveCategory(@PathVariable String id, @RequestParam String wohin) {
        taxonomy.moveCategory(id, wohin.equals("hoch"));
        return "redirect:" + TOPICS + "#t-" + id;
    }

    @PostMapping(GROUPS + "/{id}/verschieben")
    String moveGroup(@PathVariable String id, @RequestParam String wohin) {
        taxonomy.moveTargetGroup(id, wohin.equals("hoch"));
        return "redirect:" + TOPICS + "#g-" + id;
    }

    private Category category(String id) {
        return taxonomy.terms().category(id).orElseThrow(() -> new Missing("No category " + id));
    }

    private TargetGroup group(String id) {
        var found = taxonomy.terms().targetGroups().get(id);
        if (found == null) throw new Missing("No target group " + id);
        return found;
    }
}

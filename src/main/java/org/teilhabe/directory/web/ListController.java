package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** The lists of offers, events, organisations, places and pages. */
@Controller
@ForEditors
@RequestMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}")
class ListController {
    private final DeskLists lists;
    private final Figures figures;
    private final Editing editing;
    private final Taxonomy taxonomy;
    private final DeskShells shells;
    private final Clock clock;

    ListController(
            DeskLists lists, Figures figures, Editing editing, Taxonomy taxonomy, DeskShells shells, Clock clock) {
        this.lists = lists;
        this.figures = figures;
        this.editing = editing;
        this.taxonomy = taxonomy;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(@PathVariable String noun, @RequestParam Map<String, String> query, HttpServletRequest request) {
        var kind = Kind.byNoun(noun).orElseThrow(() -> new Missing("No such kind"));
        var filter = Filter.of(query);
        var shell = shells.of(request, "/verwaltung/" + noun, "directory.desk.list." + kind.tag());
        var words = shell.words();
        var rows = kind == Kind.PAGE ? lists.pages(filter) : null;
        var found = rows == null ? lists.list(kind, filter) : new DeskLists.Found(rows, rows.size());
        var page = new ListPage(
                shell,
                kind,
                filter,
                found.rows().stream().map(row -> line(kind, row, words)).toList(),
                found.total(),
                kind == Kind.PLACE || kind == Kind.ORGANISATION ? List.of() : categories(words),
                DeskLists.translated().stream()
                        .map(l -> new Choices.Option(l.tag(), Heads.name(words, l)))
                        .toList(),
                ForPublishers.Ask.mayPublish() ? figures.now().samples() : 0);
        return new ModelAndView("directory/list", "page", page);
    }

    private List<Choices.Option> categories(Words words) {
        return taxonomy.terms().categories().values().stream()
                .map(c -> new Choices.Option(c.id(), c.label(words.language()), c.parent() == null ? 0 : 1))
                .toList();
    }

    private ListPage.Line line(Kind kind, ListRow row, Words words) {
        var href = "/verwaltung/" + kind.noun() + "/" + row.id();
        return new ListPage.Line(
                row,
                href,
                Tag.of(words, row),
                new Moments(words, clock)
                        .day(row.updatedAt().atZone(clock.getZone()).toLocalDate()),
                row.verifiedOn() == null ? "" : words.date(row.verifiedOn()),
                marks(href, row.tongues(), words));
    }

    static List<ListPage.Mark> marks(String href, List<ListRow.Tongue> tongues, Words words) {
        return tongues.stream()
                .map(t -> new ListPage.Mark(
                        t.tag(),
                        t.state(),
                        icon(t.state()),
                        Heads.name(words, PortalLanguage.byTag(t.tag()).orElseThrow()) + ": "
                                + words.get("directory.desk.language." + t.state()),
                        href + "/uebersetzung/" + t.tag()))
                .toList();
    }

    private static String icon(String state) {
        return switch (state) {
            case "ok" -> "check";
            case "outdated" -> "clock";
            case "machine" -> "info";
            default -> "x";
        };
    }

    @PostMapping("/{id}/verschieben")
    String move(@PathVariable String noun, @PathVariable UUID id, @RequestParam String wohin) {
        editing.move(new EntryId(id), wohin.equals("hoch"));
        return "redirect:/verwaltung/" + noun + "#z-" + id;
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;

/** How far the translations are, over all entries and languages. */
@Controller
@ForEditors
class TranslationOverview {
    private final Figures figures;
    private final DeskLists lists;
    private final DeskShells shells;
    private final Clock clock;

    TranslationOverview(Figures figures, DeskLists lists, DeskShells shells, Clock clock) {
        this.figures = figures;
        this.lists = lists;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping("/verwaltung/uebersetzungen")
    ModelAndView overview(@RequestParam Map<String, String> query, HttpServletRequest request) {
        var filter = Filter.of(query);
        var shell = shells.of(request, "/verwaltung/uebersetzungen", "directory.desk.translations.title");
        var words = shell.words();
        var needed = lists.needed(filter);
        var page = new TranslationsPage(
                shell,
                figures.languages().stream().map(l -> row(l, words)).toList(),
                filter,
                needed.rows().stream().map(n -> line(n, filter, words)).toList(),
                needed.total(),
                DeskLists.translated().stream()
                        .map(l -> new Choices.Option(l.tag(), Heads.name(words, l)))
                        .toList());
        return new ModelAndView("directory/translations", "page", page);
    }

    private static TranslationsPage.Row row(Figures.OfLanguage counted, Words words) {
        var all = counted.current() + counted.outdated() + counted.machine() + counted.missing();
        return new TranslationsPage.Row(
                counted.language().tag(),
                Heads.name(words, counted.language()),
                counted.current(),
                counted.outdated(),
                counted.machine(),
                counted.missing(),
                all == 0 ? 0 : 100 * (counted.current() + counted.machine()) / all);
    }

    private TranslationsPage.Line line(DeskLists.Needing needing, Filter filter, Words words) {
        var href = "/verwaltung/" + needing.kind().noun() + "/" + needing.id();
        var wanted = filter.language();
        var first = needing.tongues().stream()
                .filter(t ->
                        wanted.isEmpty() ? !t.state().equals("ok") : t.tag().equals(wanted))
                .findFirst()
                .orElse(needing.tongues().getFirst());
        return new TranslationsPage.Line(
                needing.title(),
                words.get("directory.desk.kind." + needing.kind().tag()),
                href,
                href + "/uebersetzung/" + first.tag(),
                needing.published(),
                new Moments(words, clock)
                        .day(needing.at().atZoneSameInstant(clock.getZone()).toLocalDate()),
                needing.readers() == 0 ? "" : words.get("directory.desk.translations.readers", needing.readers()),
                ListController.marks(href, needing.tongues(), words));
    }
}

package org.teilhabe.privacy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.privacy.web.PlanPage;
import org.teilhabe.privacy.web.RunPage;

/** Löschplan: periods, what the next run would delete, and the log. */
@Controller
@For({Role.DATENSCHUTZ, Role.ADMINISTRATION})
@RequestMapping(PlanController.PATH)
class PlanController {
    static final String PATH = "/verwaltung/datenschutz";

    private final Deletion deletion;
    private final DeletionLog log;
    private final Register register;
    private final RetentionPeriods periods;
    private final PrivacyWords say;
    private final DeskShells shells;
    private final Clock clock;

    PlanController(
            Deletion deletion,
            DeletionLog log,
            Register register,
            RetentionPeriods periods,
            PrivacyWords say,
            DeskShells shells,
            Clock clock) {
        this.deletion = deletion;
        this.log = log;
        this.register = register;
        this.periods = periods;
        this.say = say;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView plan(HttpServletRequest request) {
        var shell = shells.of(request, PATH, "privacy.title");
        var words = shell.words();
        var next = DailyDeletion.nextAfter(ZonedDateTime.now(clock));
        var figures = deletion.preview(next.toLocalDate());
        var page = new PlanPage(
                shell,
                say.moment(words, next.toInstant()),
                due(figures),
                rows(words, figures),
                log.last().stream().map(run -> run(words, run)).toList());
        return new ModelAndView("privacy/plan", "page", page);
    }

    @PostMapping("/probelauf")
    String dryRun(HttpServletRequest request) {
        deletion.run(true, true);
        DeskShells.say(request, "privacy.said.dry");
        return "redirect:" + PATH;
    }

    /** Asks first, with the figures of this moment. */
    @GetMapping("/loeschlauf")
    ModelAndView ask(HttpServletRequest request) {
        var shell = shells.of(request, PATH, "privacy.run.title");
        var figures = deletion.preview(say.today());
        var some = figures.stream().filter(PlanController::matters).toList();
        return new ModelAndView("privacy/run", "page", new RunPage(shell, due(figures), rows(shell.words(), some)));
    }

    @PostMapping("/loeschlauf")
    String run(HttpServletRequest request) {
        deletion.run(false, true);
        DeskShells.say(request, "privacy.said.run");
        return "redirect:" + PATH;
    }

    private List<PlanPage.Row> rows(Words words, List<Deletion.Figure> figures) {
        return figures.stream()
                .map(f -> row(words, f))
                .sorted(Comparator.comparing(PlanPage.Row::name))
                .toList();
    }

    private PlanPage.Row row(Words words, Deletion.Figure figure) {
        var processing = figure.processing();
        var count = figure.count();
        return new PlanPage.Row(
                say.about(words, processing, "name"),
                PATH + "/fristen/" + processing.key(),
                say.period(words, periods.of(processing)),
                say.about(words, processing, "start"),
                words.date(figure.cutoff()),
                count == null ? words.get("privacy.failed") : count == 0 ? "–" : words.number(count),
                count == null);
    }

    private PlanPage.Run run(Words words, DeletionLog.Run run) {
        var kind = run.dry() ? "dry" : run.byHand() ? "hand" : "night";
        return new PlanPage.Run(
                say.moment(words, run.at()),
                words.get("privacy.run.kind." + kind),
                run.counts().stream().map(c -> counted(words, c)).sorted().toList(),
                run.counts().stream().anyMatch(c -> c.removed() == null));
    }

    /** A processing of a former version is called by its key. */
    private String counted(Words words, DeletionLog.Count count) {
        var name = register.find(count.processing())
                .map(p -> say.about(words, p, "name"))
                .orElse(count.processing());
        var removed = count.removed();
        return name + ": "
                + (removed == null ? words.get("privacy.failed").toLowerCase(Locale.ROOT) : words.number(removed));
    }

    private static boolean matters(Deletion.Figure figure) {
        var count = figure.count();
        return count == null || count > 0;
    }

    private static long due(List<Deletion.Figure> figures) {
        var sum = 0L;
        for (var figure : figures) {
            var count = figure.count();
            if (count != null) sum += count;
        }
        return sum;
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.platform.web.ToDo;
import org.teilhabe.platform.web.WeekFigure;

/** The first page of the back office: what waits, in the order it matters. */
@Controller
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION, Role.FREIGABE, Role.KASSE, Role.DATENSCHUTZ, Role.ADMINISTRATION
})
class TodayController {
    private final List<ToDo> todos;
    private final List<WeekFigure> figures;
    private final Figures waiting;
    private final Frames frames;
    private final DeskShells shells;
    private final Clock clock;

    TodayController(
            List<ToDo> todos,
            List<WeekFigure> figures,
            Figures waiting,
            Frames frames,
            DeskShells shells,
            Clock clock) {
        this.todos = todos;
        this.figures = figures;
        this.waiting = waiting;
        this.frames = frames;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping("/verwaltung")
    ModelAndView today(@RequestParam(defaultValue = "mich") String wer, HttpServletRequest request) {
        var actor = Actor.find().orElseThrow();
        var shell = shells.of(request, "/verwaltung", "directory.desk.today.title");
        var words = shell.words();
        var all = todos.stream()
                .flatMap(t -> t.items(actor, words).stream())
                .sorted(Comparator.comparingInt(ToDo.Item::urgency).reversed())
                .toList();
        var mine = all.stream().filter(i -> i.concerns(actor)).toList();
        var everybody = wer.equals("alle");
        var page = new TodayPage(
                shell,
                words.get("directory.desk.greeting." + partOfDay(), actor.displayName()),
                summary(words, mine),
                everybody,
                everybody ? all : mine,
                figures.stream()
                        .flatMap(f -> f.figures(words).stream())
                        .sorted(Comparator.comparingInt(WeekFigure.Figure::order))
                        .toList(),
                frames.in(words.language() == PortalLanguage.EN ? PortalLanguage.EN : PortalLanguage.DE)
                        .notices(),
                ForPublishers.Ask.mayPublish() ? waiting.now().samples() : 0);
        return new ModelAndView("directory/today", "page", page);
    }

    private String partOfDay() {
        var hour = LocalTime.now(clock).getHour();
        return hour >= 4 && hour < 11 ? "morning" : hour < 18 && hour >= 11 ? "day" : "evening";
    }

    private String summary(Words words, List<ToDo.Item> mine) {
        var hurried = mine.stream().filter(ToDo.Item::hurries).count();
        var sentence = words.get("directory.desk.summary", mine.size(), hurried);
        var locale = words.language().locale();
        return words.longDate(LocalDate.now(clock)) + " · "
                + sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }
}

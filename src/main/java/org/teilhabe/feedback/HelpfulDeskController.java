package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.TextField;
import org.teilhabe.feedback.web.HelpfulPage;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The pages that helped people least in the last ninety days. */
@Controller
@RequestMapping(FeedbackRail.HREF + "/hilfreich")
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class HelpfulDeskController {
    private final Helpfulness helpfulness;
    private final Directory directory;
    private final DeskShells shells;
    private final Clock clock;

    HelpfulDeskController(Helpfulness helpfulness, Directory directory, DeskShells shells, Clock clock) {
        this.helpfulness = helpfulness;
        this.directory = directory;
        this.shells = shells;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(HttpServletRequest request) {
        var shell = shells.of(request, FeedbackRail.HREF, "feedback.desk.helpful.title");
        var figures = helpfulness.least(LocalDate.now(clock).minusDays(90), 100);
        var entries =
                directory.byIds(figures.stream().map(Helpfulness.Figures::entry).toList(), PortalLanguage.DE);
        var rows = figures.stream()
                .flatMap(f -> Stream.ofNullable(entries.get(f.entry()))
                        .map(entry -> new HelpfulPage.Row(
                                entry.german().get(TextField.TITLE),
                                "/de" + entry.path(),
                                shell.words()
                                        .get("feedback.desk.entry."
                                                + entry.kind().tag()),
                                f.yes(),
                                f.no(),
                                f.share())))
                .toList();
        return new ModelAndView("feedback/helpful", "page", new HelpfulPage(shell, rows));
    }
}

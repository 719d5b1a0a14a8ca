package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;
import org.teilhabe.platform.web.Rail;

/** What people look for, and above all what they look for in vain. */
@Controller
@For({Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION})
class SearchDeskController {
    static final String ADDRESS = "/verwaltung/suchen";
    private static final int DAYS = 90;

    private final SearchCounts counts;
    private final DeskShells shells;

    SearchDeskController(SearchCounts counts, DeskShells shells) {
        this.counts = counts;
        this.shells = shells;
    }

    @GetMapping(ADDRESS)
    ModelAndView searches(HttpServletRequest request) {
        var shell = shells.of(request, ADDRESS, "search.desk.title");
        var words = shell.words();
        var page = new SearchDeskPage(
                shell,
                DAYS,
                words.number(counts.sum(false, DAYS)),
                words.number(counts.sum(true, DAYS)),
                rows(counts.most(false, DAYS, 100), words),
                rows(counts.most(true, DAYS, 30), words));
        return new ModelAndView("portal/desk-searches", "page", page);
    }

    private static List<SearchDeskPage.Row> rows(List<SearchCounts.Asked> asked, Words words) {
        return asked.stream()
                .map(a -> new SearchDeskPage.Row(
                        a.words(),
                        words.languageName(a.language()),
                        a.language(),
                        words.number(a.times()),
                        words.date(a.last()),
                        "/" + a.language() + "/suche?q=" + URLEncoder.encode(a.words(), StandardCharsets.UTF_8)))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entry {
        @Bean
        Rail searchRail() {
            var entry = new Rail.Entry(
                    "portal",
                    80,
                    "search.desk.rail",
                    ADDRESS,
                    "search",
                    Set.of(Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION),
                    0);
            return () -> List.of(entry);
        }
    }
}

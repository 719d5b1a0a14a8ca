package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.Writing;
import org.teilhabe.platform.web.DeskShells;

/** The search field of the back office: entries by title or identifier, published or not. */
@Controller
@ForEditors
class DeskSearchController {
    private final DeskLists lists;
    private final DeskShells shells;

    DeskSearchController(DeskLists lists, DeskShells shells) {
        this.lists = lists;
        this.shells = shells;
    }

    @GetMapping("/verwaltung/suche")
    ModelAndView find(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var text = Writing.readable(q) && q.length() <= 200 ? q.strip() : "";
        var shell = shells.of(request, "", "directory.desk.search.title");
        var words = shell.words();
        var hits = lists.find(text).stream()
                .map(h -> new FoundPage.Hit(
                        h.title(),
                        words.get("directory.desk.kind." + h.kind().tag()),
                        "/verwaltung/" + h.kind().noun() + "/" + h.id(),
                        h.externalId(),
                        h.published()))
                .toList();
        return new ModelAndView("directory/search", "page", new FoundPage(shell, text, hits));
    }
}

package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.platform.text.Isolation;
import org.teilhabe.platform.text.PortalLanguage;

/** The one box: a page without script, suggestions with it. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/suche")
class SearchController {
    private final SearchPages searches;
    private final Phrasing phrasing;
    private final PublicPages pages;

    SearchController(SearchPages searches, Phrasing phrasing, PublicPages pages) {
        this.searches = searches;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView search(@PathVariable PortalLanguage lang, HttpServletRequest request, HttpServletResponse response) {
        var asked = SearchQuestion.read(request.getParameterMap());
        var words = phrasing.in(lang);
        var title = asked.words().isEmpty()
                ? words.words().get("search.title")
                : words.words().get("search.title.for", Isolation.of(lang, asked.words()));
        var shell = pages.shell(request, lang, title, "/suche").hidden();
        var page = searches.page(asked, words, shell);
        PublicPages.guard(page.shell(), response);
        return new ModelAndView("portal/search", "page", page);
    }

    /** One line of the suggestions. */
    record Suggestion(String text, String href) {}

    @GetMapping("/vorschlaege")
    ResponseEntity<List<Suggestion>> suggestions(
            @PathVariable PortalLanguage lang, @RequestParam(name = "q", defaultValue = "") String typed) {
        var found =
                searches.suggestions(typed.length() > 100 ? typed.substring(0, 100) : typed, phrasing.in(lang)).stream()
                        .map(chip -> new Suggestion(chip.label(), chip.href()))
                        .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(found);
    }
}

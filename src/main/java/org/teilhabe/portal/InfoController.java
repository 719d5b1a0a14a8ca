package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.PortalLanguage;

/** The tree of information pages and each of them. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/seiten")
class InfoController {
    private final Finding finding;
    private final InfoPages infos;
    private final Phrasing phrasing;
    private final PublicPages pages;

    InfoController(Finding finding, InfoPages infos, Phrasing phrasing, PublicPages pages) {
        this.finding = finding;
        this.infos = infos;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var shell = pages.shell(request, lang, words.words().get("life.pages.title"), "/seiten")
                .described(words.words().get("life.pages.about"));
        pages.prebuilt(request, new Moments(words.now()), "pages", null);
        return new ModelAndView("portal/infos", "page", infos.all(infos.tree(lang), words, shell));
    }

    @GetMapping("/{slug}")
    ModelAndView one(
            @PathVariable PortalLanguage lang,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = phrasing.in(lang);
        var page = finding.entry(Kind.PAGE, slug, lang);
        var facts = InfoTree.facts(page);
        if (facts.fixed() != null)
            throw new Moved(words.href("/" + FixedPages.noun(facts.fixed()).orElse("")));
        var shell = pages.shell(request, words, page).sensitive(words.terms().sensitive(facts.categories()));
        PublicPages.guard(shell, response);
        pages.prebuilt(request, new Moments(words.now()), "page", page.id());
        var shown = infos.one(page, infos.tree(lang), infos.provider(page), words, shell);
        return new ModelAndView("portal/info", "page", shown);
    }
}

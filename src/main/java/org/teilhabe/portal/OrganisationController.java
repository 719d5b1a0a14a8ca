package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.PortalLanguage;

@Controller
@RequestMapping(PortalLanguage.PATH + "/organisationen")
class OrganisationController {
    private final Finding finding;
    private final OrganisationPages organisations;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final EntryData structured;

    OrganisationController(
            Finding finding,
            OrganisationPages organisations,
            Phrasing phrasing,
            PublicPages pages,
            EntryData structured) {
        this.finding = finding;
        this.organisations = organisations;
        this.phrasing = phrasing;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping
    ModelAndView list(
            @PathVariable PortalLanguage lang,
            @RequestParam(required = false) @Nullable String seite,
            HttpServletRequest request) {
        var words = phrasing.in(lang);
        var listed = organisations.list(seite, words);
        var paging = listed.paging();
        var title = words.words().get("portal.organisations");
        var shell = pages.shell(request, lang, title, "/organisationen")
                .described(words.words().get("portal.organisations.about"));
        if (paging.page() > 1) shell = shell.hidden();
        pages.prebuilt(request, new Moments(words.now()), "organisations", null);
        return new ModelAndView(
                "portal/organisations",
                "page",
                new OrganisationsPage(
                        shell,
                        List.of(
                                new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")),
                                new Crumb(Phrase.of(title), null)),
                        title,
                        listed.letters(),
                        listed.hits(),
                        paging,
                        words.words().get("portal.paging", paging.from(), paging.to(), paging.total())));
    }

    @GetMapping("/{slug}")
    ModelAndView one(
            @PathVariable PortalLanguage lang,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var found = organisations.find(finding.entry(Kind.ORGANISATION, slug, lang));
        var words = phrasing.in(lang);
        var bare = pages.shell(request, words, found.organisation()).sensitive(found.sensitive(words));
        var thing = new LinkedHashMap<>(EntryData.organisation(found.organisation(), bare));
        var shell = bare.structured(structured.write(thing));
        PublicPages.guard(shell, response);
        var moments = new Moments(words.now()).events(found.events());
        found.offers().forEach(o -> moments.times(found.times(o, words)));
        found.facts().contacts().forEach(c -> moments.hours(c.hours()));
        pages.prebuilt(request, moments, "organisation", found.organisation().id());
        return new ModelAndView("portal/organisation", "page", organisations.page(found, words, shell));
    }
}

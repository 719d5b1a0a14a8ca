package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.PublicShell;

@Controller
class HomeController {
    private final HomePages home;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final CentreReading centre;
    private final EntryData structured;

    HomeController(HomePages home, Phrasing phrasing, PublicPages pages, CentreReading centre, EntryData structured) {
        this.home = home;
        this.phrasing = phrasing;
        this.pages = pages;
        this.centre = centre;
        this.structured = structured;
    }

    @GetMapping(PortalLanguage.PATH + "/")
    ModelAndView home(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var found = home.find(words);
        var bare = pages.shell(request, lang, words.words().get("life.home.question"), "/")
                .described(words.words()
                        .get("life.home.description", found.profile().name().text()));
        var shell = bare.structured(structured.write(website(bare)));
        var moments = home.moments(found, words.now());
        pages.prebuilt(request, moments, "home", null);
        return new ModelAndView("portal/home", "page", home.page(found, words, shell));
    }

    /** The portal and the office behind it, with its hours as they are now. */
    private Map<String, Object> website(PublicShell shell) {
        var site = new LinkedHashMap<String, Object>();
        site.put("@type", "WebSite");
        site.put("@id", shell.base() + "/#portal");
        site.put("name", shell.frame().portalName() + " " + shell.frame().shortName());
        site.put("url", shell.canonical());
        site.put("inLanguage", shell.language().tag());
        site.put("publisher", Map.of("@id", shell.base() + "/#zentrum"));
        site.put(
                "potentialAction",
                Map.of(
                        "@type",
                        "SearchAction",
                        "target",
                        shell.base() + shell.href("/suche?q={q}"),
                        "query-input",
                        "required name=q"));
        return Map.of("@graph", List.of(site, centre.structuredData(shell.language(), shell.base())));
    }
}

package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.PublicShell;

/** The page of a topic. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/angebote/thema/{topic}")
class TopicController {
    private final OfferListing listing;
    private final Directory directory;
    private final Phrasing phrasing;
    private final PublicPages pages;

    TopicController(OfferListing listing, Directory directory, Phrasing phrasing, PublicPages pages) {
        this.listing = listing;
        this.directory = directory;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping
    @Transactional(readOnly = true, noRollbackFor = Missing.class)
    ModelAndView topic(
            @PathVariable PortalLanguage lang,
            @PathVariable String topic,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = phrasing.in(lang);
        var category = words.terms().category(topic).orElseThrow(() -> new Missing("No topic " + topic));
        var found = listing.topic(topic, request.getParameterMap(), words);
        var shell = pages.shell(request, lang, category.label(lang), "/angebote/thema/" + topic)
                .described(category.hint(lang))
                .in("angebote")
                .sensitive(words.terms().sensitive(List.of(topic)));
        if (found.paging().page() > 1) shell = shell.hidden();
        PublicPages.guard(shell, response);
        var moments = new Moments(words.now());
        found.times().forEach(moments::times);
        pages.prebuilt(request, moments, "topic", null);
        var informing = directory.inCategories(Kind.PAGE, words.terms().within(topic), lang);
        return new ModelAndView("portal/topic", "page", page(category, found, informing, words, shell));
    }

    private TopicPage page(
            Category category,
            OfferListing.Found found,
            List<Published> informing,
            EntryWords words,
            PublicShell shell) {
        var lang = words.language();
        var paging = found.paging();
        return new TopicPage(
                shell,
                crumbs(category, words),
                category.icon(),
                category.label(lang),
                category.hint(lang),
                subtopics(category, found, words),
                informing.stream()
                        .map(p -> new Crumb(words.title(p), words.href(p)))
                        .toList(),
                words.words().get("portal.offers.count", paging.total()),
                listing.hits(found, words, false),
                paging,
                words.words().get("portal.paging", paging.from(), paging.to(), paging.total()),
                words.href("/angebote?thema=" + category.id()),
                words.href("/termine?thema=" + category.id()));
    }

    private static List<Crumb> crumbs(Category category, EntryWords words) {
        var crumbs = new ArrayList<Crumb>();
        crumbs.add(new Crumb(Phrase.of(words.words().get("portal.start")), words.href("/")));
        crumbs.add(new Crumb(Phrase.of(words.words().get("menu.angebote")), words.href("/angebote")));
        if (category.parent() != null)
            words.terms().category(category.parent()).ifPresent(above -> crumbs.add(topic(above, words)));
        crumbs.add(new Crumb(Phrase.of(category.label(words.language())), null));
        return crumbs;
    }

    private static Crumb topic(Category category, EntryWords words) {
        return new Crumb(Phrase.of(category.label(words.language())), words.href("/angebote/thema/" + category.id()));
    }

    /** Those that have offers, with their number. */
    private static List<Tile> subtopics(Category category, OfferListing.Found found, EntryWords words) {
        return words.terms().children(category.id()).stream()
                .filter(c -> found.sorted().count(OfferQuestion.THEMA, c.id()) > 0)
                .map(c -> new Tile(
                        c.icon(),
                        c.label(words.language()),
                        words.words().get("portal.offers.count", found.sorted().count(OfferQuestion.THEMA, c.id())),
                        words.href("/angebote/thema/" + c.id())))
                .toList();
    }
}

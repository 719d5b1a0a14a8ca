package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.PageFacts;
import org.teilhabe.directory.Published;
import org.teilhabe.platform.text.PortalLanguage;

/** The page of all pages: topics, information pages, offers, organisations. */
@Controller
class ContentsController {
    /** Of a sort with more entries only its list is named: the page stays light. */
    private static final int MOST = 250;

    private static final List<String> FIXED =
            List.of("ueber-uns", "kontakt", "impressum", "datenschutz", "barrierefreiheit", "leichte-sprache");

    private final Directory directory;
    private final Phrasing phrasing;
    private final PublicPages pages;

    ContentsController(Directory directory, Phrasing phrasing, PublicPages pages) {
        this.directory = directory;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    @GetMapping(PortalLanguage.PATH + "/inhalt")
    @Transactional(readOnly = true)
    ModelAndView contents(@PathVariable PortalLanguage lang, HttpServletRequest request) {
        var words = phrasing.in(lang);
        var title = words.words().get("shell.sitemap");
        var shell = pages.shell(request, lang, title, "/inhalt");
        pages.prebuilt(request, new Moments(words.now()), "contents", null);
        return new ModelAndView("portal/contents", "page", new ContentsPage(shell, title, branches(words)));
    }

    private List<ContentsPage.Branch> branches(EntryWords words) {
        return Stream.of(
                        branch(words, "portal.contents.portal", main(words)),
                        branch(words, "portal.topics", topics(words)),
                        branch(words, "portal.contents.pages", informing(words)),
                        branch(words, "menu.angebote", entries(words, Kind.OFFER)),
                        branch(words, "menu.termine", entries(words, Kind.EVENT)),
                        branch(words, "portal.organisations", entries(words, Kind.ORGANISATION)),
                        branch(words, "menu.orte", entries(words, Kind.PLACE)))
                .filter(b -> !b.leaves().isEmpty())
                .toList();
    }

    private static ContentsPage.Branch branch(EntryWords words, String key, List<ContentsPage.Leaf> leaves) {
        return new ContentsPage.Branch(words.words().get(key), leaves);
    }

    private static List<ContentsPage.Leaf> main(EntryWords words) {
        var leaves = new ArrayList<ContentsPage.Leaf>();
        leaves.add(leaf(words, "portal.start", "/"));
        leaves.add(leaf(words, "menu.angebote", "/angebote"));
        leaves.add(leaf(words, "menu.termine", "/termine"));
        leaves.add(leaf(words, "menu.orte", "/orte"));
        leaves.add(leaf(words, "portal.organisations", "/organisationen"));
        leaves.add(leaf(words, "menu.mitmachen", "/mitmachen"));
        leaves.add(leaf(words, "menu.gemerkt", "/gemerkt"));
        for (var noun : FIXED) leaves.add(leaf(words, "portal.contents." + noun, "/" + noun));
        return leaves;
    }

    private static ContentsPage.Leaf leaf(EntryWords words, String key, String path) {
        return new ContentsPage.Leaf(Phrase.of(words.words().get(key)), words.href(path), List.of());
    }

    private static List<ContentsPage.Leaf> topics(EntryWords words) {
        return words.terms().top().stream()
                .map(top -> new ContentsPage.Leaf(
                        Phrase.of(top.label(words.language())),
                        words.href("/angebote/thema/" + top.id()),
                        words.terms().children(top.id()).stream()
                                .map(c -> new ContentsPage.Leaf(
                                        Phrase.of(c.label(words.language())),
                                        words.href("/angebote/thema/" + c.id()),
                                        List.of()))
                                .toList()))
                .toList();
    }

    private List<ContentsPage.Leaf> informing(EntryWords words) {
        var all = directory.all(Kind.PAGE, words.language()).stream()
                .filter(p -> facts(p).fixed() == null)
                .sorted(Comparator.comparing(p -> facts(p).position()))
                .toList();
        return under(null, all, words, new HashSet<>());
    }

    /** A page whose parent is not published stands at the top; a ring of parents ends where it began. */
    private static List<ContentsPage.Leaf> under(
            @Nullable EntryId parent, List<Published> all, EntryWords words, Set<EntryId> seen) {
        var published = all.stream().map(Published::id).toList();
        return all.stream()
                .filter(p -> {
                    var above = facts(p).parent();
                    var known = above != null && published.contains(above) ? above : null;
                    return parent == null ? known == null : parent.equals(known);
                })
                .filter(p -> seen.add(p.id()))
                .map(p -> new ContentsPage.Leaf(words.title(p), words.href(p), under(p.id(), all, words, seen)))
                .toList();
    }

    private List<ContentsPage.Leaf> entries(EntryWords words, Kind kind) {
        var all = directory.all(kind, words.language());
        return all.size() > MOST
                ? List.of()
                : all.stream()
                        .map(e -> new ContentsPage.Leaf(words.title(e), words.href(e), List.of()))
                        .toList();
    }

    private static PageFacts facts(Published page) {
        return (PageFacts) page.facts();
    }
}

package org.teilhabe.documents;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import org.teilhabe.documents.web.PapersPage;
import org.teilhabe.documents.web.PapersPage.Choice;
import org.teilhabe.documents.web.PapersPage.Row;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The list of papers. */
@Controller
@RequestMapping(DocumentsRail.HREF)
@For({Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION})
class PapersController {
    static final int PAGE = 25;

    private final Papers papers;
    private final PaperWords kept;
    private final DeskShells shells;

    PapersController(Papers papers, PaperWords kept, DeskShells shells) {
        this.papers = papers;
        this.kept = kept;
        this.shells = shells;
    }

    /** What the reader chose, as it stands in the address; what is nonsense chooses nothing. */
    private record Asked(String q, Paper.@Nullable Kind kind, int year, int page) {
        static Asked of(String q, String art, String jahr, String seite) {
            var kind = Arrays.stream(Paper.Kind.values())
                    .filter(k -> k.tag().equals(art))
                    .findFirst()
                    .orElse(null);
            return new Asked(
                    q.strip(),
                    kind,
                    jahr.matches("2[0-9]{3}") ? Integer.parseInt(jahr) : 0,
                    seite.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(seite) : 1);
        }

        boolean searching() {
            return !q.isEmpty() || kind != null || year != 0;
        }

        String href(int other) {
            var address = UriComponentsBuilder.fromPath(DocumentsRail.HREF);
            if (!q.isEmpty()) address.queryParam("q", "{q}");
            if (kind != null) address.queryParam("art", kind.tag());
            if (year != 0) address.queryParam("jahr", year);
            if (other > 1) address.queryParam("seite", other);
            return q.isEmpty()
                    ? address.build().toUriString()
                    : address.encode().buildAndExpand(q).toUriString();
        }
    }

    @GetMapping
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String art,
            @RequestParam(defaultValue = "") String jahr,
            @RequestParam(defaultValue = "") String seite,
            HttpServletRequest request) {
        var shell = shells.of(request, DocumentsRail.HREF, "documents.desk.title");
        var words = shell.words();
        var asked = Asked.of(q, art, jahr, seite);
        var offset = (asked.page() - 1) * PAGE;
        var found = papers.find(PaperSearch.of(asked.q(), asked.kind(), asked.year()), offset, PAGE);
        var printable = kept.among(found.papers().stream().map(Paper::id).toList());
        var last = offset + found.papers().size();
        var page = new PapersPage(
                shell,
                asked.q(),
                kinds(asked, words),
                papers.years().stream()
                        .map(year -> new Choice(year.toString(), year.toString(), year == asked.year()))
                        .toList(),
                asked.searching(),
                found.papers().stream()
                        .map(paper -> row(paper, printable.contains(paper.id()), words))
                        .toList(),
                found.papers().isEmpty() ? "" : words.get("documents.desk.range", offset + 1, last, found.total()),
                asked.page() > 1 ? asked.href(asked.page() - 1) : null,
                !found.papers().isEmpty() && last < found.total() ? asked.href(asked.page() + 1) : null);
        return new ModelAndView("documents/papers", "page", page);
    }

    private static List<Choice> kinds(Asked asked, Words words) {
        return Stream.of(Paper.Kind.values())
                .map(k -> new Choice(k.tag(), words.get("documents.kind." + k.tag()), k == asked.kind()))
                .toList();
    }

    private static Row row(Paper paper, boolean printable, Words words) {
        var href = DocumentsRail.HREF + "/" + paper.id();
        var revoked = paper.revoked();
        return new Row(
                href,
                paper.number().toString(),
                words.get("documents.kind." + paper.kind().tag()),
                paper.kind() == Paper.Kind.LETTER ? "letters" : "star",
                paper.about(),
                words.date(paper.issued()),
                revoked == null ? null : words.date(revoked),
                PaperController.check(paper),
                printable ? href + "/pdf" : null);
    }
}

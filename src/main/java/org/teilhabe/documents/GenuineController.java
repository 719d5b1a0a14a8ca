package org.teilhabe.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.documents.web.GenuinePage;
import org.teilhabe.documents.web.GenuinePage.Fact;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.BaseAddress;
import org.teilhabe.platform.web.Frames;
import org.teilhabe.platform.web.PublicShell;

/** Where the code on a paper leads: whether it is genuine, and still valid. Names no person. */
@Controller
@RequestMapping(PortalLanguage.PATH + GenuineController.PATH)
class GenuineController {
    static final String PATH = "/echtheit";

    private final Papers papers;
    private final CentreReading centre;
    private final Frames frames;
    private final BaseAddress base;

    GenuineController(Papers papers, CentreReading centre, Frames frames, BaseAddress base) {
        this.papers = papers;
        this.centre = centre;
        this.frames = frames;
        this.base = base;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return code.isBlank() ? page(lang, "", request, response) : answer(lang, code, request, response);
    }

    @GetMapping("/{code}")
    ModelAndView answer(
            @PathVariable String lang,
            @PathVariable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(lang, code.strip(), request, response);
    }

    private ModelAndView page(String lang, String typed, HttpServletRequest request, HttpServletResponse response) {
        var language = PortalLanguage.byTag(lang).orElse(PortalLanguage.DE);
        var frame = frames.in(language);
        var words = frame.words();
        var path = typed.isEmpty() ? PATH : PATH + "/" + PaperCode.read(typed).orElse("");
        var shell = PublicShell.of(
                        frame, words.get("documents.genuine.title"), path.replaceAll("/$", ""), base.of(request))
                .described(words.get("documents.genuine.lead"));
        var found = typed.isEmpty() ? Optional.<Paper>empty() : papers.byCode(typed);
        var answer = typed.isEmpty()
                ? null
                : found.map(paper -> known(paper, language, words)).orElseGet(() -> unknown(words));
        // Whether a paper still holds is asked anew each time.
        response.setHeader("Cache-Control", "no-store");
        var view = new ModelAndView(
                "documents/genuine", "page", new GenuinePage(typed.isEmpty() ? shell : shell.hidden(), typed, answer));
        view.setStatus(typed.isEmpty() || found.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return view;
    }

    private GenuinePage.Answer known(Paper paper, PortalLanguage language, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(own(words, "kind", words.get("documents.kind." + paper.kind().tag())));
        facts.add(new Fact(words.get("documents.genuine.number"), paper.number().toString(), null, true));
        facts.add(new Fact(words.get("documents.genuine.about"), paper.about(), "de", false));
        facts.add(own(words, "issued", words.date(paper.issued())));
        facts.add(new Fact(
                words.get("documents.genuine.by"), centre.profile(language).officialName(), "de", false));
        var revoked = paper.revoked();
        if (revoked != null) facts.add(own(words, "revoked.on", words.date(revoked)));
        var state = paper.valid() ? GenuinePage.State.VALID : GenuinePage.State.REVOKED;
        return new GenuinePage.Answer(
                state,
                words.get(paper.valid() ? "documents.genuine.valid" : "documents.genuine.revoked"),
                words.get("documents.genuine.compare"),
                facts);
    }

    private static Fact own(Words words, String key, String value) {
        return new Fact(words.get("documents.genuine." + key), value, null, false);
    }

    private static GenuinePage.Answer unknown(Words words) {
        return new GenuinePage.Answer(
                GenuinePage.State.UNKNOWN,
                words.get("documents.genuine.unknown"),
                words.get("documents.genuine.unknown.text"),
                List.of());
    }
}

package org.teilhabe.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.teilhabe.brochure.Edition;
import org.teilhabe.brochure.EditionDesk;
import org.teilhabe.brochure.Previews;
import org.teilhabe.brochure.PublishedEditions;
import org.teilhabe.brochure.Version;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** Editions of the guide: the list, one at a glance, its previews, and freezing it. */
@Controller
@RequestMapping(EditionController.HERE)
@For({Role.LEITUNG, Role.REDAKTION, Role.FREIGABE})
class EditionController {
    static final String HERE = "/verwaltung/wegweiser";

    private final EditionDesk desk;
    private final Previews previews;
    private final EditionPages pages;

    EditionController(EditionDesk desk, Previews previews, EditionPages pages) {
        this.desk = desk;
        this.previews = previews;
        this.pages = pages;
    }

    @GetMapping
    String all(HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.list(request));
        return "brochure/editions";
    }

    @PostMapping("/neu")
    @For({Role.LEITUNG, Role.REDAKTION})
    String create() {
        return "redirect:" + HERE + "/" + desk.create();
    }

    @GetMapping("/{id}")
    String edition(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.edition(request, id));
        return "brochure/edition";
    }

    /** What replaces the bar while an edition is typeset; the whole page once it no longer is. */
    @GetMapping("/{id}/stand")
    String progress(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getHeader("HX-Request") == null) return "redirect:" + HERE + "/" + id;
        if (desk.find(id).state() != Edition.State.FREEZING) response.setHeader("HX-Refresh", "true");
        model.addAttribute("page", pages.edition(request, id));
        return "brochure/progress";
    }

    /** A book as PDF: of a draft as it would be now. */
    @GetMapping("/{id}/vorschau.pdf")
    ResponseEntity<byte[]> preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "de") String sprache,
            @RequestParam(defaultValue = "web") String art) {
        var edition = desk.find(id);
        var language = PortalLanguage.byTag(sprache)
                .filter(PortalLanguage.full()::contains)
                .orElseThrow(() -> new Missing("No language " + sprache));
        var version = Version.byTag(art).orElseThrow(() -> new Missing("No such book " + art));
        var pdf = previews.of(id, language, version);
        var name = PublishedEditions.fileName(edition.plan().date(), language);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(version == Version.PRINT ? name.replace(".pdf", "-druck.pdf") : name)
                                .build()
                                .toString())
                .body(pdf.bytes());
    }

    @GetMapping("/{id}/festschreiben")
    @For({Role.LEITUNG, Role.FREIGABE})
    String ask(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.freeze(request, id, null));
        return "brochure/freeze";
    }

    @PostMapping("/{id}/festschreiben")
    @For({Role.LEITUNG, Role.FREIGABE})
    String freeze(
            @PathVariable UUID id,
            @RequestParam int version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            desk.freeze(id, version);
            return "redirect:" + HERE + "/" + id;
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", pages.freeze(request, id, refused));
            return "brochure/freeze";
        }
    }

    @PostMapping("/{id}/loeschen")
    @For({Role.LEITUNG, Role.REDAKTION})
    String remove(@PathVariable UUID id, HttpServletRequest request) {
        desk.remove(id);
        DeskShells.say(request, "brochure.desk.said.removed");
        return "redirect:" + HERE;
    }
}

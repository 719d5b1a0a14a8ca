package org.teilhabe.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.teilhabe.brochure.EditionDesk;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.DeskShells;
import org.teilhabe.platform.web.For;

/** The parts of an edition, each a form of its own. */
@Controller
@RequestMapping(EditionController.HERE + "/{id}")
@For({Role.LEITUNG, Role.REDAKTION})
class EditionPartController {
    private final EditionDesk desk;
    private final PartPages pages;

    EditionPartController(EditionDesk desk, PartPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/{noun:angaben|kapitel|vorwort}")
    String part(@PathVariable UUID id, @PathVariable String noun, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.form(request, desk.find(id), Part.of(noun), null, List.of()));
        return "brochure/part";
    }

    @GetMapping("/auswahl")
    String selection(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String q, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.selection(request, desk.find(id), null, List.of(), shortened(q)));
        return "brochure/selection";
    }

    /** No title is longer. */
    private static String shortened(String typed) {
        return typed.strip().substring(0, Math.min(120, typed.strip().length()));
    }

    @GetMapping("/titelbild")
    String cover(@PathVariable UUID id, HttpServletRequest request, Model model) {
        model.addAttribute("page", pages.cover(request, desk.find(id), null, List.of()));
        return "brochure/cover";
    }

    @GetMapping("/titelbild/bild")
    ResponseEntity<byte[]> picture(@PathVariable UUID id) {
        var type = desk.find(id).coverType();
        return desk.picture(id)
                .map(bytes -> ResponseEntity.ok()
                        .contentType("png".equals(type) ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
                        .cacheControl(CacheControl.noStore())
                        .header("X-Content-Type-Options", "nosniff")
                        .body(bytes))
                .orElseThrow(() -> new Missing("No picture"));
    }

    @PostMapping("/{noun:angaben|kapitel|vorwort|auswahl}")
    String save(
            @PathVariable UUID id,
            @PathVariable String noun,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var part = Part.of(noun);
        var edition = desk.find(id);
        try {
            var plan = pages.read(part, new Typed(form), edition.plan());
            desk.change(id, version(form), plan);
            DeskShells.say(request, "brochure.desk.said.saved");
            return "redirect:" + EditionPages.href(id) + "/" + noun;
        } catch (Rejected refused) {
            response.setStatus(422);
            return again(part, id, form, refused.faults(), request, model);
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            return again(part, id, form, conflict(), request, model);
        }
    }

    private String again(
            Part part,
            UUID id,
            MultiValueMap<String, String> form,
            List<Rejected.Fault> faults,
            HttpServletRequest request,
            Model model) {
        var edition = desk.find(id);
        if (part == Part.SELECTION) {
            model.addAttribute("page", pages.selection(request, edition, form, faults, ""));
            return "brochure/selection";
        }
        model.addAttribute("page", pages.form(request, edition, part, form, faults));
        return "brochure/part";
    }

    private static List<Rejected.Fault> conflict() {
        return List.of(new Rejected.Fault("", "brochure.desk.conflict", List.of()));
    }

    /** What is no number is no version that was ever shown. */
    private static int version(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("version"))
                .filter(v -> v.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(-1);
    }

    @PostMapping("/auswahl/ausnahme")
    String decide(
            @PathVariable UUID id, @RequestParam UUID eintrag, @RequestParam String wie, HttpServletRequest request) {
        var decision = Decision.of(wie);
        desk.decide(id, new EntryId(eintrag), decision.in());
        DeskShells.say(request, "brochure.desk.said.saved");
        return "redirect:" + EditionPages.href(id) + "/auswahl";
    }

    /** @param in null: as the rule says */
    private record Decision(@Nullable Boolean in) {
        static Decision of(String typed) {
            return switch (typed) {
                case "hinein" -> new Decision(true);
                case "heraus" -> new Decision(false);
                case "regel" -> new Decision(null);
                default -> throw new Missing("No decision " + typed);
            };
        }
    }

    @PostMapping("/titelbild")
    String saveCover(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile bild,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var edition = desk.find(id);
        var typed = new Typed(form);
        try {
            var alt = pages.alt(typed, edition, bild != null && !bild.isEmpty());
            desk.cover(id, version(form), bild == null || bild.isEmpty() ? null : bild.getBytes(), alt);
            DeskShells.say(request, "brochure.desk.said.saved");
            return "redirect:" + EditionPages.href(id) + "/titelbild";
        } catch (Rejected refused) {
            response.setStatus(422);
            model.addAttribute("page", pages.cover(request, desk.find(id), form, refused.faults()));
        } catch (OptimisticLockingFailureException lost) {
            response.setStatus(409);
            model.addAttribute("page", pages.cover(request, desk.find(id), form, conflict()));
        }
        return "brochure/cover";
    }

    @PostMapping("/titelbild/entfernen")
    String removeCover(@PathVariable UUID id, HttpServletRequest request) {
        desk.removeCover(id);
        DeskShells.say(request, "brochure.desk.said.saved");
        return "redirect:" + EditionPages.href(id) + "/titelbild";
    }
}

package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.web.DeskShells;

/** What is not published yet, looked at. */
@Controller
@ForEditors
class PreviewController {
    private final Editing editing;
    private final Heads heads;
    private final DeskLists lists;
    private final Taxonomy taxonomy;
    private final DeskShells shells;

    PreviewController(Editing editing, Heads heads, DeskLists lists, Taxonomy taxonomy, DeskShells shells) {
        this.editing = editing;
        this.heads = heads;
        this.lists = lists;
        this.taxonomy = taxonomy;
        this.shells = shells;
    }

    @GetMapping("/verwaltung/{noun:angebote|termine|organisationen|orte|seiten}/{id}/vorschau")
    ModelAndView show(
            @PathVariable String noun,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "de") String sprache,
            HttpServletRequest request) {
        var entry = editing.find(new EntryId(id));
        if (!entry.kind().noun().equals(noun)) throw new Missing("No such " + noun);
        var language = PortalLanguage.byTag(sprache).orElseThrow(() -> new Missing("No such language"));
        var translated = editing.translations(entry.id()).stream()
                .filter(t -> t.language() == language)
                .findFirst();
        var fallback = language != PortalLanguage.DE && translated.isEmpty();
        var texts = translated.map(t -> t.texts()).orElse(entry.texts());
        var shown = fallback ? PortalLanguage.DE : language;
        var shell = shells.of(request, "/verwaltung/" + noun, "directory.desk.preview.title", entry.title());
        var words = shell.words();
        var names =
                lists.known(entry.facts().links().stream().map(l -> l.target()).toList());
        var page = new PreviewPage(
                shell,
                heads.of(entry, words, "preview", language == PortalLanguage.DE ? null : language),
                shown.tag(),
                shown.direction(),
                fallback,
                texts.title(),
                texts.get(TextField.SUMMARY),
                texts.get(TextField.BODY),
                new FactWords(words, taxonomy.terms(), names).factsOnly(entry.facts()),
                TextField.of(entry.kind()).stream()
                        .filter(f -> f.ordinal() > TextField.BODY.ordinal() && texts.has(f))
                        .map(f -> new Told(f.tag(), words.get("directory.form." + f.tag()), texts.get(f)))
                        .toList());
        return new ModelAndView("directory/preview", "page", page);
    }
}

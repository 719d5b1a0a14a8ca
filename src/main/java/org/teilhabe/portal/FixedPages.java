package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;

/** Builds the pages that the portal needs by name. */
@Service
class FixedPages {
    /** Noun of the address, and the name under which the directory has the page, in the order of their list. */
    private static final Map<String, String> NAMES = Map.of(
            "impressum", "imprint",
            "datenschutz", "privacy",
            "barrierefreiheit", "accessibility",
            "leichte-sprache", "leichte-sprache",
            "ueber-uns", "about",
            "kontakt", "contact");

    private static final List<String> EASY =
            List.of("leichte-sprache", "ueber-uns", "kontakt", "barrierefreiheit", "datenschutz", "impressum");

    private final Directory directory;
    private final CentreReading centre;
    private final Phrasing phrasing;
    private final PublicPages pages;

    FixedPages(Directory directory, CentreReading centre, Phrasing phrasing, PublicPages pages) {
        this.directory = directory;
        this.centre = centre;
        this.phrasing = phrasing;
        this.pages = pages;
    }

    /** Noun of the address of a page the directory has under this name. */
    static Optional<String> noun(String name) {
        return NAMES.entrySet().stream()
                .filter(e -> e.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Transactional(readOnly = true)
    FixedPage page(HttpServletRequest request, PortalLanguage language, String noun) {
        var words = phrasing.in(language);
        var name = NAMES.getOrDefault(noun, noun);
        var entry = directory.fixedPage(name, language);
        var title = entry.map(words::title).orElse(Phrase.of(words.words().get("life.fixed." + name)));
        var shell = pages.shell(request, language, title.value(), "/" + noun);
        var easy = language == PortalLanguage.LEICHT;
        return new FixedPage(
                entry.map(e -> shell.described(e.text(TextField.SUMMARY).value()))
                        .orElseGet(shell::hidden),
                List.of(
                        new Crumb(Phrase.of(words.words().get("portal.start")), shell.href("/")),
                        new Crumb(title, null)),
                title,
                entry.map(e -> words.text(e, TextField.SUMMARY)).orElse(Phrase.of("")),
                name.equals("about") ? words.house().pause() : null,
                entry.map(words::reservation).orElse(Reservation.NONE),
                entry.map(e -> words.text(e, TextField.BODY)).orElse(Phrase.of("")),
                easy,
                easy ? "/de/" + noun : twin(language, name, noun),
                List.of("imprint", "accessibility", "leichte-sprache").contains(name) ? name : "",
                name.equals("leichte-sprache") ? easyPages() : List.of(),
                centre.profile(language),
                centre.mail().isPresent(),
                entry.map(words::verified).orElse(""));
    }

    /** Address of the page in Leichte Sprache, from the German page, where there is one. */
    private @Nullable String twin(PortalLanguage language, String name, String noun) {
        if (language != PortalLanguage.DE || name.equals("leichte-sprache")) return null;
        return easy(name).map(p -> "/de-x-leicht/" + noun).orElse(null);
    }

    private List<FixedPage.Link> easyPages() {
        return EASY.stream()
                .filter(noun -> !noun.equals("leichte-sprache"))
                .flatMap(noun -> easy(NAMES.getOrDefault(noun, noun)).stream()
                        .map(p -> new FixedPage.Link(p.title().value(), "/de-x-leicht/" + noun)))
                .toList();
    }

    /** Only where somebody has really written it. */
    private Optional<Published> easy(String name) {
        return directory.fixedPage(name, PortalLanguage.LEICHT).filter(p -> p.translated() != null);
    }
}

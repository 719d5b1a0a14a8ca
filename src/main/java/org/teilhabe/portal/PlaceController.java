package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.OfferFacts;
import org.teilhabe.directory.PlaceFacts;
import org.teilhabe.directory.TextField;
import org.teilhabe.platform.text.PortalLanguage;

/** All places and each of them. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/orte")
class PlaceController {
    private final Finding finding;
    private final PlacesPages list;
    private final PlacePages places;
    private final Phrasing phrasing;
    private final PublicPages pages;
    private final EntryData structured;

    PlaceController(
            Finding finding,
            PlacesPages list,
            PlacePages places,
            Phrasing phrasing,
            PublicPages pages,
            EntryData structured) {
        this.finding = finding;
        this.list = list;
        this.places = places;
        this.phrasing = phrasing;
        this.pages = pages;
        this.structured = structured;
    }

    @GetMapping
    ModelAndView all(@PathVariable PortalLanguage lang, HttpServletRequest request, HttpServletResponse response) {
        var words = phrasing.in(lang);
        var found = list.find(request.getParameterMap(), words);
        var topics = List.copyOf(found.chosen().getOrDefault(PlaceQuestion.THEMA, Set.of()));
        var shell = pages.shell(request, lang, words.words().get("menu.orte"), "/orte")
                .described(words.words().get("life.places.about"))
                .in("orte")
                .sensitive(words.terms().sensitive(topics));
        if (found.filtered() || found.paging().page() > 1) shell = shell.hidden();
        PublicPages.guard(shell, response);
        pages.prebuilt(request, new Moments(words.now()), "places", null);
        return new ModelAndView("portal/places-list", "page", list.page(found, words, shell));
    }

    @GetMapping("/{slug}")
    ModelAndView one(
            @PathVariable PortalLanguage lang,
            @PathVariable String slug,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = phrasing.in(lang);
        var found = places.find(finding.entry(Kind.PLACE, slug, lang));
        var place = found.place();
        var bare = pages.shell(request, words, place).in("orte").sensitive(found.sensitive(words));
        var described =
                place.text(TextField.SUMMARY).empty() ? bare.described(((PlaceFacts) place.facts()).line()) : bare;
        var shell = described.structured(structured.write(EntryData.place(place, bare)));
        PublicPages.guard(shell, response);
        var moments = new Moments(words.now()).events(found.events());
        found.offers().forEach(o -> moments.offer((OfferFacts) o.facts()));
        pages.prebuilt(request, moments, "place", place.id());
        return new ModelAndView("portal/place", "page", places.page(found, words, shell));
    }
}

package org.teilhabe.feedback;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.feedback.web.AddressPage;
import org.teilhabe.feedback.web.Said;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.text.PortalLanguage;

/** Shows a published mail address to whoever presses its button; no page that is read by GET holds one. */
@Controller
@RequestMapping(PortalLanguage.PATH + "/adresse")
class AddressController {
    private final CentreReading centre;
    private final PublicForms forms;
    private final Shown shown;

    AddressController(CentreReading centre, PublicForms forms, Shown shown) {
        this.centre = centre;
        this.forms = forms;
        this.shown = shown;
    }

    @GetMapping
    String elsewhere(@PathVariable String lang) {
        return "redirect:/" + lang + "/kontakt";
    }

    /** @param kontakt which of the entry's contacts, from 1 */
    @PostMapping(params = "eintrag")
    ModelAndView ofEntry(
            @PathVariable String lang,
            @RequestParam String eintrag,
            @RequestParam(name = "nr", defaultValue = "1") String nr,
            @RequestParam(name = "kontakt", defaultValue = "") String kontakt,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(lang, request, response);
        var entry = shown.byId(eintrag, visit.language());
        var contacts = entry.facts().contacts();
        var number = number(kontakt.isEmpty() ? nr : kontakt);
        if (number < 1 || number > contacts.size()) throw new Missing("No such contact");
        var contact = contacts.get(number - 1);
        var address = contact.email();
        if (address == null || address.isBlank()) throw new Missing("No address");
        return page(
                visit,
                Said.of(entry.title(), visit.language()),
                Said.of(entry.contact(number), visit.language()),
                address,
                entry.path(),
                shown.sensitive(entry));
    }

    /** @param stelle id of a desk, empty for the centre itself */
    @PostMapping(params = "von=zentrum")
    ModelAndView ofCentre(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String stelle,
            HttpServletRequest request,
            HttpServletResponse response) {
        var visit = visit(lang, request, response);
        var address =
                (stelle.isEmpty() ? centre.mail() : centre.mailOf(stelle)).orElseThrow(() -> new Missing("No address"));
        var profile = centre.profile(visit.language());
        var desk = profile.desks().stream()
                .filter(d -> d.id().equals(stelle))
                .findFirst()
                .map(CentreProfile.Contact::title)
                .map(t -> new Said(t.text(), t.language(), t.direction()))
                .orElse(Said.of(""));
        var name = new Said(
                profile.name().text(), profile.name().language(), profile.name().direction());
        return page(visit, name, desk, address, "/kontakt", false);
    }

    @PostMapping
    ModelAndView ofNothing() {
        throw new Missing("No address was asked for");
    }

    private Visit visit(String lang, HttpServletRequest request, HttpServletResponse response) {
        var visit = Visit.in(lang, request, response);
        forms.count("address", visit, 40);
        return visit;
    }

    private ModelAndView page(Visit visit, Said whose, Said function, String address, String back, boolean sensitive) {
        var shell = forms.shell(visit, forms.words(visit).get("feedback.address.title"), "/adresse")
                .hidden()
                .sensitive(sensitive);
        var mailto =
                "mailto:" + UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
        return PublicForms.hiddenView(
                "address",
                new AddressPage(shell, whose, function, address, mailto, visit.href(back)),
                HttpStatus.OK,
                visit);
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : 0;
    }
}

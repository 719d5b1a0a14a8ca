package org.teilhabe.directory.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.teilhabe.directory.Editing;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Parts of the form that answer while somebody types: the text as it will look, the next dates, the place on the map. */
@Controller
@ForEditors
class PartController {
    private final Editing editing;
    private final EntryPages pages;
    private final DeskLists lists;
    private final Messages messages;

    PartController(Editing editing, EntryPages pages, DeskLists lists, Messages messages) {
        this.editing = editing;
        this.pages = pages;
        this.lists = lists;
        this.messages = messages;
    }

    @PostMapping("/verwaltung/textvorschau")
    ModelAndView text(@RequestParam String feld, HttpServletRequest request) {
        var typed = Posted.of(request).form().get(feld);
        return part("prose", new PartPage.Prose(editing.shown(Markup.toHtml(typed), PortalLanguage.DE)));
    }

    @PostMapping("/verwaltung/termine/reihe")
    ModelAndView dates(HttpServletRequest request) {
        var schedule = ScheduleForm.asFarAsGoes(new Input(Posted.of(request).form()), null);
        var dates = schedule == null ? List.<String>of() : pages.dates(schedule, words());
        return part("dates", new PartPage.Dates(dates, words().get("directory.form.schedule.next.empty")));
    }

    @PostMapping("/verwaltung/orte/karte")
    ModelAndView map(HttpServletRequest request) {
        var form = Posted.of(request).form();
        var in = new Input(form);
        var position = EntryForm.position(in);
        var self = EntryForm.id(form.get("id"));
        var others = self == null ? List.<org.teilhabe.directory.Position>of() : lists.positions(self.value());
        return part("map", new PartPage.Map(in.faulty() ? null : SmallMap.of(position, others), words()));
    }

    private static ModelAndView part(String name, Object page) {
        return new ModelAndView("directory/fragment/" + name, "page", page);
    }

    private Words words() {
        return messages.in(Actor.find().map(Actor::language).orElse(PortalLanguage.DE));
    }
}

package org.teilhabe.centre.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.teilhabe.centre.Desks;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.OfferChoices;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.Notation;

final class DesksForm implements SectionForm {
    private final OfferChoices offers;

    DesksForm(OfferChoices offers) {
        this.offers = offers;
    }

    @Override
    public Section section() {
        return Section.DESKS;
    }

    @Override
    public Map<String, String> values(Part part) {
        var values = SectionForm.map();
        var row = 0;
        for (var desk : ((Desks) part).desks()) {
            var item = "desks." + row++ + ".";
            values.putAll(SectionForm.map(
                    item + "id", desk.id(),
                    item + "title", desk.title(),
                    item + "text", desk.text(),
                    item + "phone", desk.phone(),
                    item + "mail", desk.mail(),
                    item + "hours", Notation.write(desk.hours().rules()),
                    item + "appointment", desk.hours().byAppointment() ? "on" : "",
                    item + "order", row));
            for (var slug : desk.offers()) values.put(item + "offers." + slug, "on");
            values.put(item + "offers", String.join(", ", desk.offers()));
        }
        return values;
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        var choices = SectionForm.choices(offers);
        for (var row : Layout.rows(values, "desks")) {
            var item = "desks." + row + ".";
            MissionForm.group(layout, values, item, item + "title", "centre.group.desk", "centre.group.desk.new")
                    .wide(item + "title", "centre.field.function")
                    .optionalArea(item + "text", "centre.field.what-for")
                    .optional(item + "phone", "centre.field.phone")
                    .optional(item + "mail", "centre.field.mail")
                    .optional(item + "hours", "centre.field.hours")
                    .ticks(item + "offers", "centre.field.offers", choices)
                    .add(Field.Kind.TICK, item + "appointment", "centre.field.appointment", true);
            MissionForm.end(layout, values, item);
        }
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        return ((Desks) part)
                .desks().stream()
                        .map(d -> new ProfilePage.Fact(d.title().german(), d.phone()))
                        .toList();
    }

    @Override
    public Part read(Filled form) {
        var taken = new HashSet<String>();
        return new Desks(SectionForm.kept(form, "desks").stream()
                .map(item -> desk(form, item, taken))
                .toList());
    }

    private Desks.Desk desk(Filled form, String item, HashSet<String> taken) {
        var title = form.requiredText(item + "title", 150);
        return new Desks.Desk(
                SectionForm.id(form, item, title.german(), taken),
                title,
                form.text(item + "text", 1_000),
                form.phone(item + "phone"),
                form.mail(item + "mail"),
                hours(form, item + "hours", form.ticked(item + "appointment")),
                known(form, item + "offers"));
    }

    /** Only what is published can be pointed to. */
    private List<String> known(Filled form, String name) {
        var slugs = SectionForm.tickedSlugs(form, name);
        slugs.stream()
                .filter(slug -> !offers.stands("offer", slug))
                .findFirst()
                .ifPresent(slug -> form.wrong(name, "centre.offer.unknown", slug));
        return slugs;
    }

    static Hours hours(Filled form, String name, boolean byAppointment) {
        var rules = Notation.read(form.line(name, 200));
        if (rules.isEmpty()) form.wrong(name, "centre.hours");
        rules.flatMap(Notation::twice).ifPresent(day -> form.wrong(name, "centre.hours.twice", day));
        return new Hours(rules.orElse(java.util.List.of()), true, byAppointment);
    }
}

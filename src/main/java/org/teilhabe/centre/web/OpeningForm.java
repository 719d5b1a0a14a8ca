package org.teilhabe.centre.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teilhabe.centre.Opening;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.time.Hours;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.time.Notation;

final class OpeningForm implements SectionForm {
    @Override
    public Section section() {
        return Section.OPENING;
    }

    @Override
    public Map<String, String> values(Part part) {
        var opening = (Opening) part;
        return SectionForm.map(
                "visits", Notation.write(opening.visits().rules()),
                "appointment", opening.visits().byAppointment() ? "on" : "",
                "holidays", opening.visits().closedOnHolidays() ? "on" : "",
                "phone", Notation.write(opening.phone().rules()),
                "note", opening.note());
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        layout.group("centre.group.hours")
                .line("visits", "centre.field.visits")
                .optional("phone", "centre.field.phone-hours")
                .add(Field.Kind.TICK, "appointment", "centre.field.appointment", true)
                .add(Field.Kind.TICK, "holidays", "centre.field.holidays", true)
                .optionalArea("note", "centre.field.note");
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        var opening = (Opening) part;
        return SectionForm.facts(
                words,
                "centre.field.visits",
                week(opening.visits(), words)
                        + (opening.visits().byAppointment() ? " (" + words.get("time.appointment") + ")" : ""),
                "centre.field.phone-hours",
                week(opening.phone(), words),
                "centre.field.note",
                opening.note());
    }

    private static String week(Hours hours, Words words) {
        return new HoursWords(words)
                .week(hours).stream()
                        .map(l -> l.days() + " " + l.times())
                        .collect(Collectors.joining(words.get("time.comma")));
    }

    @Override
    public Part read(Filled form) {
        var visits = DesksForm.hours(form, "visits", form.ticked("appointment"));
        var phone = DesksForm.hours(form, "phone", false);
        var closed = form.ticked("holidays");
        return new Opening(
                new Hours(visits.rules(), closed, visits.byAppointment()),
                new Hours(phone.rules(), closed, false),
                form.text("note", 300));
    }
}

package org.teilhabe.centre.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.Mission;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.text.Words;

final class MissionForm implements SectionForm {
    @Override
    public Section section() {
        return Section.MISSION;
    }

    @Override
    public Map<String, String> values(Part part) {
        var mission = (Mission) part;
        var values = SectionForm.map(
                "aim", mission.aim(),
                "aimLong", mission.aimLong(),
                "decision", mission.decision(),
                "union", mission.union());
        var row = 0;
        for (var basis : mission.legalBases()) {
            var item = "bases." + row++ + ".";
            values.putAll(SectionForm.map(
                    item + "id", basis.id(),
                    item + "law", basis.law(),
                    item + "paragraph", basis.paragraph(),
                    item + "from", written(basis.from()),
                    item + "to", written(basis.to()),
                    item + "text", basis.text(),
                    item + "order", row));
        }
        for (var field : mission.actionFields())
            values.putAll(SectionForm.map(
                    "fields." + field.number() + ".title", field.title(),
                    "fields." + field.number() + ".text", field.text()));
        row = 0;
        for (var task : mission.tasks()) {
            var item = "tasks." + row++ + ".";
            values.putAll(SectionForm.map(
                    item + "id",
                    task.id(),
                    item + "title",
                    task.title(),
                    item + "text",
                    task.text(),
                    item + "order",
                    row));
        }
        return values;
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        layout.group("centre.group.mission")
                .area("aim", "centre.field.aim")
                .optionalArea("aimLong", "centre.field.aim-long")
                .optionalArea("decision", "centre.field.decision")
                .optionalArea("union", "centre.field.union");
        for (var number = 1; number <= 2; number++)
            layout.group("centre.group.field", number)
                    .wide("fields." + number + ".title", "centre.field.title")
                    .optionalArea("fields." + number + ".text", "centre.field.text");
        for (var row : Layout.rows(values, "bases")) {
            var item = "bases." + row + ".";
            group(layout, values, item, item + "law", "centre.group.basis", "centre.group.basis.new")
                    .wide(item + "law", "centre.field.law")
                    .optional(item + "paragraph", "centre.field.paragraph")
                    .add(Field.Kind.DATE, item + "from", "centre.field.holds-from", true)
                    .add(Field.Kind.DATE, item + "to", "centre.field.holds-to", true)
                    .optionalArea(item + "text", "centre.field.text");
            end(layout, values, item);
        }
        for (var row : Layout.rows(values, "tasks")) {
            var item = "tasks." + row + ".";
            group(layout, values, item, item + "title", "centre.group.task", "centre.group.task.new")
                    .wide(item + "title", "centre.field.title")
                    .optionalArea(item + "text", "centre.field.text");
            end(layout, values, item);
        }
    }

    static Layout group(
            Layout layout, Map<String, String> values, String item, String title, String key, String newKey) {
        var said = values.getOrDefault(title, "");
        return (said.isEmpty() ? layout.folded(newKey) : layout.folded(key, said)).hidden(item + "id");
    }

    static void end(Layout layout, Map<String, String> values, String item) {
        layout.add(Field.Kind.NUMBER, item + "order", "centre.field.order", false);
        if (!values.getOrDefault(item + "id", "").isEmpty())
            layout.add(Field.Kind.TICK, item + "remove", "centre.field.remove", true);
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        var mission = (Mission) part;
        return SectionForm.facts(
                words,
                "centre.field.aim",
                mission.aim(),
                "centre.field.decision",
                mission.decision(),
                "centre.facts.bases",
                mission.legalBases().stream()
                        .map(b -> (b.paragraph() + " " + b.law()).strip())
                        .collect(Collectors.joining("; ")),
                "centre.facts.fields",
                mission.actionFields().stream().map(f -> f.title().german()).collect(Collectors.joining("; ")),
                "centre.facts.tasks",
                mission.tasks().stream().map(t -> t.title().german()).collect(Collectors.joining("; ")));
    }

    @Override
    public Part read(Filled form) {
        var bases = new HashSet<String>();
        var tasks = new HashSet<String>();
        return new Mission(
                form.requiredText("aim", 400),
                form.text("aimLong", 2_000),
                form.text("decision", 2_000),
                form.text("union", 2_000),
                SectionForm.kept(form, "bases").stream()
                        .map(item -> basis(form, item, bases))
                        .toList(),
                java.util.stream.IntStream.rangeClosed(1, 2)
                        .filter(n -> !Layout.empty(form.values(), "fields." + n + "."))
                        .mapToObj(n -> new Mission.ActionField(
                                n,
                                form.requiredText("fields." + n + ".title", 150),
                                form.text("fields." + n + ".text", 2_000)))
                        .toList(),
                SectionForm.kept(form, "tasks").stream()
                        .map(item -> task(form, item, tasks))
                        .toList());
    }

    private static Mission.LegalBasis basis(Filled form, String item, HashSet<String> taken) {
        var law = form.required(item + "law", 200);
        var from = form.date(item + "from", Filled.EARLIEST).orElse(null);
        var to = form.date(item + "to", Filled.EARLIEST).orElse(null);
        if (from != null && to != null && to.isBefore(from)) form.wrong(item + "to", "centre.days.backwards");
        return new Mission.LegalBasis(
                SectionForm.id(form, item, law, taken),
                law,
                form.line(item + "paragraph", 40),
                from,
                to,
                form.text(item + "text", 2_000));
    }

    private static Mission.Task task(Filled form, String item, HashSet<String> taken) {
        var title = form.requiredText(item + "title", 150);
        return new Mission.Task(
                SectionForm.id(form, item, title.german(), taken), title, form.text(item + "text", 1_000));
    }

    private static String written(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}

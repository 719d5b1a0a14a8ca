package org.teilhabe.centre.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teilhabe.centre.Guide;
import org.teilhabe.centre.Part;
import org.teilhabe.centre.Section;
import org.teilhabe.platform.OfferChoices;
import org.teilhabe.platform.text.Words;

final class GuideForm implements SectionForm {
    private final OfferChoices offers;

    GuideForm(OfferChoices offers) {
        this.offers = offers;
    }

    @Override
    public Section section() {
        return Section.GUIDE;
    }

    @Override
    public Map<String, String> values(Part part) {
        var guide = (Guide) part;
        var values = SectionForm.map();
        var row = 0;
        for (var question : guide.questions()) {
            var item = "questions." + row++ + ".";
            values.putAll(SectionForm.map(
                    item + "id", question.id(),
                    item + "question", question.question(),
                    item + "answer", question.answer(),
                    item + "offer", question.offer(),
                    item + "order", row));
        }
        row = 0;
        for (var searched : guide.searched()) {
            var item = "searched." + row++ + ".";
            values.putAll(
                    SectionForm.map(item + "id", searched.id(), item + "text", searched.text(), item + "order", row));
        }
        return values;
    }

    @Override
    public void lay(Layout layout, Map<String, String> values) {
        var choices = SectionForm.choices(offers);
        for (var row : Layout.rows(values, "questions")) {
            var item = "questions." + row + ".";
            MissionForm.group(
                            layout,
                            values,
                            item,
                            item + "question",
                            "centre.group.question",
                            "centre.group.question.new")
                    .wide(item + "question", "centre.field.question")
                    .area(item + "answer", "centre.field.answer")
                    .select(item + "offer", "centre.field.offer", choices);
            MissionForm.end(layout, values, item);
        }
        for (var row : Layout.rows(values, "searched")) {
            var item = "searched." + row + ".";
            MissionForm.group(layout, values, item, item + "text", "centre.group.searched", "centre.group.searched.new")
                    .line(item + "text", "centre.field.searched");
            MissionForm.end(layout, values, item);
        }
    }

    @Override
    public List<ProfilePage.Fact> facts(Part part, Words words) {
        var guide = (Guide) part;
        return SectionForm.facts(
                words,
                "centre.facts.questions",
                guide.questions().stream().map(q -> q.question().german()).collect(Collectors.joining("; ")),
                "centre.facts.searched",
                guide.searched().stream().map(s -> s.text().german()).collect(Collectors.joining("; ")));
    }

    @Override
    public Part read(Filled form) {
        var questions = new HashSet<String>();
        var searched = new HashSet<String>();
        return new Guide(
                SectionForm.kept(form, "questions").stream()
                        .map(item -> question(form, item, questions))
                        .toList(),
                SectionForm.kept(form, "searched").stream()
                        .map(item -> searched(form, item, searched))
                        .toList());
    }

    private static Guide.Question question(Filled form, String item, HashSet<String> taken) {
        var question = form.requiredText(item + "question", 150);
        return new Guide.Question(
                SectionForm.id(form, item, question.german(), taken),
                question,
                form.requiredText(item + "answer", 1_000),
                SectionForm.slugs(form, item + "offer").stream().findFirst().orElse(""));
    }

    private static Guide.Searched searched(Filled form, String item, HashSet<String> taken) {
        var text = form.requiredText(item + "text", 60);
        return new Guide.Searched(SectionForm.id(form, item, text.german(), taken), text);
    }
}

package org.teilhabe.brochure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.teilhabe.brochure.Edition;
import org.teilhabe.brochure.EditionDesk;
import org.teilhabe.brochure.Plan;
import org.teilhabe.brochure.Selection;
import org.teilhabe.directory.Published;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;

/** Makes the forms of an edition's parts and reads what was typed into them. */
@Component
class PartPages {
    private final EditionDesk desk;
    private final EditionPages editions;
    private final Taxonomy taxonomy;

    PartPages(EditionDesk desk, EditionPages editions, Taxonomy taxonomy) {
        this.desk = desk;
        this.editions = editions;
        this.taxonomy = taxonomy;
    }

    /** @param typed what was refused, null where the form shows what is kept */
    PartPage form(
            HttpServletRequest request,
            Edition edition,
            Part part,
            @Nullable MultiValueMap<String, String> typed,
            List<Rejected.Fault> faults) {
        var head = editions.head(request, edition, part.noun(), "brochure.desk.tab." + part.noun());
        var words = head.shell().words();
        var said = sentences(faults, words);
        var lay = new Laying(words, typed, said, taxonomy.terms());
        var plan = edition.plan();
        switch (part) {
            case BASICS -> lay.basics(plan);
            case CHAPTERS -> lay.chapters(plan);
            case SELECTION -> lay.selection(plan.selection());
            case FOREWORD -> lay.foreword(plan);
            case COVER -> lay.cover(plan);
        }
        return new PartPage(
                head,
                words.get("brochure.desk.lead." + part.noun()),
                EditionPages.href(edition.id()) + "/" + part.noun(),
                edition.version(),
                lay.groups(),
                said,
                lay.labels());
    }

    private static Map<String, String> sentences(List<Rejected.Fault> faults, Words words) {
        var said = new LinkedHashMap<String, String>();
        faults.forEach(f ->
                said.putIfAbsent(f.field(), words.get(f.key(), f.arguments().toArray())));
        return said;
    }

    SelectionPage selection(
            HttpServletRequest request,
            Edition edition,
            @Nullable MultiValueMap<String, String> typed,
            List<Rejected.Fault> faults,
            String query) {
        var form = form(request, edition, Part.SELECTION, typed, faults);
        var words = form.head().shell().words();
        var figures = desk.figures(edition.id());
        return new SelectionPage(
                form,
                words.get(
                        "brochure.desk.entries",
                        figures.entries(),
                        figures.byChapter().size()),
                rows(desk.search(edition.id(), ""), words),
                figures.left().stream()
                        .map(e -> row(e, Selection.Answer.UNVERIFIED, words))
                        .toList(),
                query,
                query.isEmpty() ? List.of() : rows(desk.search(edition.id(), query), words));
    }

    private static List<SelectionPage.Row> rows(List<EditionDesk.Found> found, Words words) {
        return found.stream().map(f -> row(f.entry(), f.answer(), words)).toList();
    }

    private static SelectionPage.Row row(Published entry, Selection.Answer answer, Words words) {
        var verified = entry.verifiedOn();
        return new SelectionPage.Row(
                entry.id().toString(),
                entry.title().value(),
                EditionPages.address(entry.kind(), entry.id()),
                words.get("brochure.desk.kind." + entry.kind().tag()),
                answer == Selection.Answer.UNVERIFIED && verified != null
                        ? words.get("brochure.desk.answer.unverified-since", words.fullDate(verified))
                        : words.get("brochure.desk.answer." + answer.name().toLowerCase(java.util.Locale.ROOT)),
                answer.in(),
                answer == Selection.Answer.BY_HAND || answer == Selection.Answer.NOT_BY_HAND);
    }

    CoverPage cover(
            HttpServletRequest request,
            Edition edition,
            @Nullable MultiValueMap<String, String> typed,
            List<Rejected.Fault> faults) {
        return new CoverPage(
                form(request, edition, Part.COVER, typed, faults),
                edition.coverType() == null
                        ? ""
                        : EditionPages.href(edition.id()) + "/titelbild/bild?" + edition.version());
    }

    /** What the picture shows; wherever there is one, people who do not see it want to know. */
    Map<String, String> alt(Typed typed, Edition edition, boolean fresh) {
        var alt = Reading.alt(typed, edition.plan());
        if (fresh || edition.coverType() != null)
            typed.faults().check(alt.containsKey("de"), "alt.de", "brochure.desk.cover.alt");
        typed.faults().rejectIfAny();
        return alt;
    }

    /** The plan with this part as it was typed. */
    Plan read(Part part, Typed typed, Plan plan) {
        var read = switch (part) {
            case BASICS -> Reading.basics(typed, plan);
            case CHAPTERS -> Reading.chapters(typed, plan, taxonomy.terms());
            case SELECTION -> Reading.selection(typed, plan);
            case FOREWORD -> Reading.foreword(typed, plan);
            case COVER -> (java.util.function.Supplier<Plan>) () -> plan;
        };
        typed.faults().rejectIfAny();
        return read.get();
    }
}

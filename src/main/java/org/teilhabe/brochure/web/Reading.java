package org.teilhabe.brochure.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.teilhabe.brochure.Plan;
import org.teilhabe.brochure.Selection;
import org.teilhabe.directory.Category;
import org.teilhabe.directory.Kind;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;

/** Reads the parts of a plan from their forms; the plan itself is made once nothing is wrong any more. */
final class Reading {
    static final int TITLE = 100;
    static final int INTRO = 600;
    static final int FOREWORD = 4_000;
    static final int NAME = 120;
    static final int IMPRINT = 2_000;
    static final int ALT = 300;
    static final int MOST_CHAPTERS = 99;
    static final List<Integer> MONTHS = List.of(0, 6, 12, 18, 24, 36);

    private Reading() {}

    static List<String> allLanguages() {
        return PortalLanguage.full().stream().map(PortalLanguage::tag).toList();
    }

    static Supplier<Plan> basics(Typed typed, Plan plan) {
        typed.required("titel.de", TITLE);
        var titles = typed.byLanguage("titel", allLanguages(), name -> typed.line(name, TITLE));
        var date = typed.date("datum", plan.date());
        var languages = typed.choices("sprachen", allLanguages());
        typed.faults()
                .check(
                        !languages.isEmpty() || !typed.all("sprachen").isEmpty(),
                        "sprachen",
                        "brochure.desk.no-language");
        var size = typed.choice("groesse", Map.of("A5", Plan.Size.A5, "A4", Plan.Size.A4), plan.size());
        return () -> new Plan(
                titles,
                date,
                languages,
                size,
                plan.chapters(),
                plan.selection(),
                plan.forewords(),
                plan.imprint(),
                plan.coverAlt(),
                plan.districts());
    }

    /** All that may be a chapter: those of the plan first, as they stand there. */
    static List<String> possible(Plan plan, Taxonomy.Terms terms) {
        return Stream.of(
                        plan.chapters().stream().map(Plan.Chapter::id).filter(id -> known(id, terms)),
                        terms.top().stream().map(Category::id),
                        Stream.of(Plan.ORGANISATIONS, Plan.PLACES))
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }

    private static boolean known(String id, Taxonomy.Terms terms) {
        return terms.category(id).isPresent() || id.equals(Plan.ORGANISATIONS) || id.equals(Plan.PLACES);
    }

    static Supplier<Plan> chapters(Typed typed, Plan plan, Taxonomy.Terms terms) {
        record Placed(int place, Plan.Chapter chapter) {}
        var chosen = new ArrayList<Placed>();
        var possible = possible(plan, terms);
        var kept = plan.chapters().stream().collect(Collectors.toMap(Plan.Chapter::id, Plan.Chapter::intros));
        for (var id : possible) {
            var intros = new LinkedHashMap<>(kept.getOrDefault(id, Map.of()));
            for (var language : plan.languages()) {
                var intro = typed.area("einleitung." + id + "." + language, INTRO);
                if (intro.isEmpty()) intros.remove(language);
                else intros.put(language, intro);
            }
            var place = typed.number("platz." + id, MOST_CHAPTERS);
            if (typed.has("dabei." + id))
                chosen.add(new Placed(place.orElse(MOST_CHAPTERS), new Plan.Chapter(id, intros)));
        }
        typed.faults().check(!chosen.isEmpty(), "dabei." + possible.getFirst(), "brochure.desk.no-chapter");
        var chapters = chosen.stream()
                .sorted(Comparator.comparing(Placed::place))
                .map(Placed::chapter)
                .toList();
        return () -> new Plan(
                plan.titles(),
                plan.date(),
                plan.languages(),
                plan.size(),
                chapters,
                plan.selection(),
                plan.forewords(),
                plan.imprint(),
                plan.coverAlt(),
                typed.has("stadtteile"));
    }

    static Supplier<Plan> selection(Typed typed, Plan plan) {
        var own = typed.choice("wessen", Map.of("alle", false, "eigene", true), false);
        var kinds = typed.choices(
                "arten", Selection.POSSIBLE.stream().map(Kind::tag).toList());
        typed.faults().check(!kinds.isEmpty() || !typed.all("arten").isEmpty(), "arten", "brochure.desk.no-kind");
        var months = typed.choice("monate", MONTHS.stream().collect(Collectors.toMap(String::valueOf, m -> m)), 0);
        return () -> new Plan(
                plan.titles(),
                plan.date(),
                plan.languages(),
                plan.size(),
                plan.chapters(),
                new Selection(
                        own,
                        kinds.stream().map(Kind::byTag).collect(Collectors.toSet()),
                        months,
                        plan.selection().byHand()),
                plan.forewords(),
                plan.imprint(),
                plan.coverAlt(),
                plan.districts());
    }

    static Supplier<Plan> foreword(Typed typed, Plan plan) {
        var forewords = new LinkedHashMap<>(plan.forewords());
        for (var language : plan.languages()) {
            var text = typed.area("vorwort." + language, FOREWORD);
            var name = typed.line("name." + language, NAME);
            var function = typed.line("funktion." + language, NAME);
            // A foreword that nobody signs is none.
            if (!text.isEmpty()) typed.faults().check(!name.isEmpty(), "name." + language, "brochure.desk.unsigned");
            if (text.isEmpty()) forewords.remove(language);
            else forewords.put(language, new Plan.Foreword(text, name, function));
        }
        var imprint = Typed.lines(typed.area("impressum", IMPRINT));
        return () -> new Plan(
                plan.titles(),
                plan.date(),
                plan.languages(),
                plan.size(),
                plan.chapters(),
                plan.selection(),
                forewords,
                imprint,
                plan.coverAlt(),
                plan.districts());
    }

    static Map<String, String> alt(Typed typed, Plan plan) {
        var languages = plan.languages().contains("de")
                ? plan.languages()
                : Stream.concat(Stream.of("de"), plan.languages().stream()).toList();
        return typed.byLanguage("alt", languages, name -> typed.line(name, ALT));
    }
}

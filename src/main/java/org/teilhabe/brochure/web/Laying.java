package org.teilhabe.brochure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.teilhabe.brochure.Plan;
import org.teilhabe.brochure.Selection;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Lays out the fields of a part: with what is kept, or with what was typed and refused. */
final class Laying {
    private final Words words;
    private final @Nullable MultiValueMap<String, String> typed;
    private final Map<String, String> faults;
    private final Taxonomy.Terms terms;
    private final List<Group> groups = new ArrayList<>();
    private final Map<String, String> labels = new LinkedHashMap<>();

    Laying(
            Words words,
            @Nullable MultiValueMap<String, String> typed,
            Map<String, String> faults,
            Taxonomy.Terms terms) {
        this.words = words;
        this.typed = typed;
        this.faults = faults;
        this.terms = terms;
    }

    List<Group> groups() {
        return List.copyOf(groups);
    }

    Map<String, String> labels() {
        return labels;
    }

    void basics(Plan plan) {
        group(
                "basics",
                List.of(
                        text(
                                "titel.de",
                                "title.de",
                                Field.Kind.LINE,
                                plan.titles().getOrDefault("de", ""),
                                null,
                                false),
                        text("datum", "date", Field.Kind.DATE, plan.date().toString(), null, false),
                        choices(
                                "groesse",
                                "size",
                                Field.Kind.RADIO,
                                Stream.of(Plan.Size.values())
                                        .map(s -> choice(
                                                s.name(),
                                                word("size." + s.name()),
                                                List.of(plan.size().name()),
                                                "groesse"))
                                        .toList()),
                        choices(
                                "sprachen",
                                "languages",
                                Field.Kind.BOXES,
                                PortalLanguage.full().stream()
                                        .map(l -> choice(
                                                l.tag(), words.languageName(l.tag()), plan.languages(), "sprachen"))
                                        .toList())));
        groups.add(new Group(
                word("group.titles"),
                "",
                word("group.titles.hint"),
                true,
                PortalLanguage.full().stream()
                        .filter(l -> l != PortalLanguage.DE)
                        .map(l -> text(
                                "titel." + l.tag(),
                                null,
                                Field.Kind.LINE,
                                plan.titles().getOrDefault(l.tag(), ""),
                                l,
                                true))
                        .toList()));
    }

    void chapters(Plan plan) {
        var kept = new LinkedHashMap<String, Plan.Chapter>();
        plan.chapters().forEach(c -> kept.put(c.id(), c));
        var place = 0;
        for (var id : Reading.possible(plan, terms)) {
            place++;
            var chapter = kept.get(id);
            var title = terms.category(id)
                    .map(c -> c.label(words.language()))
                    .orElseGet(() -> words.get("brochure.chapter." + id));
            var intros = chapter == null ? Map.<String, String>of() : chapter.intros();
            var fields = new ArrayList<Field>();
            fields.add(named(box("dabei." + id, chapter != null), words.get("brochure.desk.field.in", title)));
            fields.add(named(
                    text("platz." + id, "place", Field.Kind.NUMBER, Integer.toString(place), null, true),
                    words.get("brochure.desk.field.place.of", title)));
            for (var language : plan.tongues())
                fields.add(named(
                        text(
                                "einleitung." + id + "." + language.tag(),
                                null,
                                Field.Kind.AREA,
                                intros.getOrDefault(language.tag(), ""),
                                language,
                                true),
                        words.get("brochure.desk.field.intro", words.languageName(language.tag()))));
            groups.add(new Group(
                    title,
                    chapter == null
                            ? word("chapter.out")
                            : intros.isEmpty()
                                    ? word("chapter.in")
                                    : words.get("brochure.desk.chapter.intros", intros.size()),
                    "",
                    true,
                    fields));
        }
        group("registers", List.of(named(box("stadtteile", plan.districts()), word("field.districts"))));
    }

    void selection(Selection selection) {
        group(
                "rule",
                List.of(
                        choices(
                                "wessen",
                                "whose",
                                Field.Kind.RADIO,
                                List.of(
                                        choice(
                                                "alle",
                                                word("whose.all"),
                                                List.of(selection.own() ? "" : "alle"),
                                                "wessen"),
                                        choice(
                                                "eigene",
                                                word("whose.own"),
                                                List.of(selection.own() ? "eigene" : ""),
                                                "wessen"))),
                        choices(
                                "arten",
                                "kinds",
                                Field.Kind.BOXES,
                                Selection.POSSIBLE.stream()
                                        .map(k -> choice(
                                                k.tag(),
                                                word("kinds." + k.tag()),
                                                selection.kinds().stream()
                                                        .map(x -> x.tag())
                                                        .toList(),
                                                "arten"))
                                        .toList()),
                        choices(
                                "monate",
                                "months",
                                Field.Kind.SELECT,
                                Reading.MONTHS.stream()
                                        .map(m -> choice(
                                                m.toString(),
                                                m == 0 ? word("months.none") : words.get("brochure.desk.months.of", m),
                                                List.of(Integer.toString(selection.months())),
                                                "monate"))
                                        .toList())));
    }

    void foreword(Plan plan) {
        for (var language : plan.tongues()) {
            var kept = plan.forewords().getOrDefault(language.tag(), new Plan.Foreword("", "", ""));
            var tag = "." + language.tag();
            var written = !kept.text().isEmpty();
            groups.add(new Group(
                    words.get("brochure.desk.group.foreword", words.languageName(language.tag())),
                    written ? word("foreword.there") : word("foreword.none"),
                    "",
                    language != PortalLanguage.DE,
                    List.of(
                            text("vorwort" + tag, "foreword", Field.Kind.AREA, kept.text(), language, true),
                            text("name" + tag, "signer", Field.Kind.LINE, kept.name(), language, true),
                            text("funktion" + tag, "function", Field.Kind.LINE, kept.function(), language, true))));
        }
        group(
                "imprint",
                List.of(text("impressum", "imprint", Field.Kind.AREA, String.join("\n", plan.imprint()), null, true)));
    }

    void cover(Plan plan) {
        labels.put("bild", word("cover.choose"));
        var fields = new ArrayList<Field>();
        fields.add(text("alt.de", "alt", Field.Kind.LINE, plan.coverAlt().getOrDefault("de", ""), null, false));
        for (var language : plan.tongues())
            if (language != PortalLanguage.DE)
                fields.add(text(
                        "alt." + language.tag(),
                        null,
                        Field.Kind.LINE,
                        plan.coverAlt().getOrDefault(language.tag(), ""),
                        language,
                        true));
        group("alt", fields);
    }

    private void group(String name, List<Field> fields) {
        var hint = "brochure.desk.group." + name + ".hint";
        groups.add(new Group(word("group." + name), "", words.knows(hint) ? words.get(hint) : "", false, fields));
    }

    /** @param label key of its label; null: it is called by its language */
    private Field text(
            String name,
            @Nullable String label,
            Field.Kind kind,
            String kept,
            @Nullable PortalLanguage language,
            boolean optional) {
        var said = label == null && language != null ? words.languageName(language.tag()) : word("field." + label);
        var hint = "brochure.desk.field." + label + ".hint";
        labels.put(name, said);
        return new Field(
                name,
                said,
                label != null && words.knows(hint) ? words.get(hint) : "",
                kind,
                typed == null ? kept : first(name),
                List.of(),
                language,
                faults.get(name),
                optional);
    }

    private Field box(String name, boolean kept) {
        var on = typed == null ? kept : typed.containsKey(name);
        return new Field(name, "", "", Field.Kind.BOX, on ? "ja" : "", List.of(), null, faults.get(name), true);
    }

    private Field named(Field field, String label) {
        labels.put(field.name(), label);
        return new Field(
                field.name(),
                label,
                field.hint(),
                field.kind(),
                field.value(),
                field.choices(),
                field.language(),
                field.error(),
                field.optional());
    }

    private Field choices(String name, String label, Field.Kind kind, List<Field.Choice> choices) {
        var said = word("field." + label);
        var hint = "brochure.desk.field." + label + ".hint";
        labels.put(name, said);
        return new Field(
                name, said, words.knows(hint) ? words.get(hint) : "", kind, "", choices, null, faults.get(name), false);
    }

    private Field.Choice choice(String value, String label, List<String> kept, String name) {
        var chosen = typed == null ? kept : typed.getOrDefault(name, List.of());
        return new Field.Choice(value, label, chosen.contains(value));
    }

    private String first(String name) {
        var value = typed == null ? null : typed.getFirst(name);
        return value == null ? "" : value;
    }

    private String word(String key) {
        return words.get("brochure.desk." + key);
    }
}

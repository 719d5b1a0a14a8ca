package org.teilhabe.centre;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** »Auftrag«: aim, decision, legal bases, action fields, tasks, and the union of all centres. */
public record Mission(
        Text aim,
        Text aimLong,
        Text decision,
        Text union,
        List<LegalBasis> legalBases,
        List<ActionField> actionFields,
        List<Task> tasks)
        implements Part {
    public Mission {
        legalBases = List.copyOf(legalBases);
        actionFields = List.copyOf(actionFields);
        tasks = List.copyOf(tasks);
    }

    /** »Rechtsgrundlage« with the days it held; a law keeps its German name. */
    public record LegalBasis(
            String id,
            String law,
            String paragraph,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Text text) {
        boolean holds(LocalDate day) {
            return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
        }
    }

    /** »Handlungsfeld« */
    public record ActionField(int number, Text title, Text text) {}

    /** »Aufgabe« */
    public record Task(String id, Text title, Text text) {}

    @Override
    public Section section() {
        return Section.MISSION;
    }

    @Override
    public Mission each(BiFunction<String, Text, Text> change) {
        return new Mission(
                change.apply("aim.short", aim),
                change.apply("aim.long", aimLong),
                change.apply("decision", decision),
                change.apply("union", union),
                legalBases.stream()
                        .map(b -> new LegalBasis(
                                b.id(),
                                b.law(),
                                b.paragraph(),
                                b.from(),
                                b.to(),
                                change.apply("legal_bases." + b.id() + ".text", b.text())))
                        .toList(),
                actionFields.stream()
                        .map(f -> new ActionField(
                                f.number(),
                                change.apply("action_fields." + f.number() + ".title", f.title()),
                                change.apply("action_fields." + f.number() + ".text", f.text())))
                        .toList(),
                tasks.stream()
                        .map(t -> new Task(
                                t.id(),
                                change.apply("tasks." + t.id() + ".title", t.title()),
                                change.apply("tasks." + t.id() + ".text", t.text())))
                        .toList());
    }
}

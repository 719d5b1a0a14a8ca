package org.teilhabe.centre.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.teilhabe.centre.Text;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/** Texts of an entry in all languages, as fields of a form: {@code title}, {@code ar.title}, {@code ar.ok}. */
final class Tongues {
    /** One text of the entry. */
    record Part(String name, String label, Field.Kind kind, int longest, Text text) {}

    private Tongues() {}

    static List<PortalLanguage> all() {
        return PortalLanguage.full().stream()
                .filter(l -> l != PortalLanguage.DE)
                .toList();
    }

    static Map<String, String> values(List<Part> parts) {
        var values = SectionForm.map();
        for (var part : parts) {
            values.put(part.name(), part.text().german());
            for (var language : all()) {
                var now = part.text().in(language);
                values.put(language.tag() + "." + part.name(), now.fallback() ? "" : now.text());
            }
        }
        return values;
    }

    /**
     * A text as typed: new German words make a new revision, a changed translation belongs to it, an unchanged one
     * stays as it was unless a person says that it is right.
     */
    static Text read(Filled form, Part before, boolean required) {
        var name = before.name();
        var text = before.text()
                .german(required ? form.requiredWords(name, before.longest()) : form.words(name, before.longest()));
        for (var language : all()) {
            var tag = language.tag();
            var typed = form.words(tag + "." + name, before.longest());
            var standing = before.text().in(language);
            var touched = !typed.equals(standing.fallback() ? "" : standing.text());
            if (touched || form.ticked(tag + ".ok")) text = text.translated(language, typed, false);
        }
        return text;
    }

    static List<EntryPage.Fold> folds(
            Words words, List<Part> parts, Map<String, String> values, List<Rejected.Fault> faults) {
        var folds = new ArrayList<EntryPage.Fold>();
        for (var language : all()) {
            var layout = new Layout(words, values, faults).groupTitled("", "");
            for (var part : parts) layout.in(language, part.kind(), language.tag() + "." + part.name(), part.label());
            var state = state(parts, language);
            if (state.equals("machine") || state.equals("outdated"))
                layout.add(Field.Kind.TICK, language.tag() + ".ok", "centre.field.right", true);
            folds.add(new EntryPage.Fold(
                    words.languageName(language.tag()),
                    language.ownName(),
                    words.get("centre.tag." + state),
                    tone(state),
                    faults.stream().anyMatch(f -> f.field().startsWith(language.tag() + ".")),
                    layout.groups().getFirst().fields()));
        }
        return folds;
    }

    static String state(List<Part> parts, PortalLanguage language) {
        var states = parts.stream().map(p -> p.text().state(language)).toList();
        if (states.contains(Text.State.MISSING)
                || parts.stream().allMatch(p -> p.text().blank()))
            return Text.State.MISSING.name().toLowerCase(Locale.ROOT);
        if (states.contains(Text.State.OUTDATED)) return "outdated";
        return parts.stream().anyMatch(p -> p.text().in(language).machine()) ? "machine" : "current";
    }

    static String tone(String state) {
        return switch (state) {
            case "current" -> "ok";
            case "outdated" -> "warn";
            case "machine" -> "info";
            default -> "plain";
        };
    }
}

package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Kind;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShell;

/**
 * The form of one entry.
 *
 * @param action where the form is sent
 * @param head null for an entry that is not there yet
 * @param draft what the reader had typed before and not saved; null for nothing
 * @param dates the next dates of an event, in words
 */
public record EntryPage(
        DeskShell shell,
        Kind kind,
        UUID id,
        String action,
        Form form,
        @Nullable EntryHead head,
        Choices choices,
        boolean mayPublish,
        List<Fault> faults,
        @Nullable Draft draft,
        List<String> dates,
        @Nullable SmallMap map) {

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("text", "part.text"),
            Map.entry("wann", "schedule"),
            Map.entry("wer", "part.who-where"),
            Map.entry("wen", "part.for-whom"),
            Map.entry("wie", "part.conditions"),
            Map.entry("zeit", "hours"),
            Map.entry("kontakt", "contacts"),
            Map.entry("org", "part.organisation"),
            Map.entry("ort", "part.address"),
            Map.entry("lage", "position"),
            Map.entry("zugang", "part.access"),
            Map.entry("seite", "part.page"));

    /** @param field id of the field; empty where the fault is of the whole */
    public record Fault(String field, String label, String sentence) {}

    /** @param restored whether the form shows it already */
    public record Draft(String sentence, boolean restored) {}

    public Words words() {
        return shell.words();
    }

    /** A part of the form to go to. @param id of its heading */
    public record Part(String id, String label) {}

    /** The parts of the form from top to bottom: it is five screens long. */
    public List<Part> parts() {
        return switch (kind) {
            case OFFER -> parts("text", "wer", "wen", "wie", "zeit", "kontakt");
            case EVENT -> parts("text", "wann", "wer", "wen", "wie", "kontakt");
            case ORGANISATION -> parts("text", "org", "kontakt");
            case PLACE -> parts("text", "ort", "lage", "zugang", "kontakt");
            case PAGE -> parts("text", "seite", "kontakt");
        };
    }

    private List<Part> parts(String... names) {
        return Arrays.stream(names)
                .map(name -> new Part("b-" + name, words().get("directory.form." + PARTS.get(name))))
                .toList();
    }

    /** Offers, events and pages have a title; who offers something, and where, has a name. */
    public String nameLabel() {
        return nameLabel(kind);
    }

    static String nameLabel(Kind kind) {
        return named(kind) ? "directory.form.name-label" : "directory.form.title-label";
    }

    static boolean named(Kind kind) {
        return kind == Kind.ORGANISATION || kind == Kind.PLACE;
    }

    public List<Choices.Option> legalForms() {
        return EntryForm.LEGAL_FORMS.stream()
                .map(f -> new Choices.Option(f, words().get("directory.form.form." + f)))
                .toList();
    }

    public List<Choices.Option> icons() {
        return icons(words(), form.get("icon"));
    }

    /** @param present the one chosen, which may be none of ours */
    static List<Choices.Option> icons(Words words, String present) {
        var names = new ArrayList<>(EntryForm.ICONS);
        if (!present.isEmpty() && !names.contains(present)) names.add(present);
        return names.stream()
                .map(i -> new Choices.Option(i, FactWords.icon(words, i)))
                .toList();
    }

    public String noun() {
        return "/verwaltung/" + kind.noun();
    }
}

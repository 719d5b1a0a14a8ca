package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
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

    /** @param field id of the field; empty where the fault is of the whole */
    public record Fault(String field, String label, String sentence) {}

    /** @param restored whether the form shows it already */
    public record Draft(String sentence, boolean restored) {}

    public Words words() {
        return shell.words();
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

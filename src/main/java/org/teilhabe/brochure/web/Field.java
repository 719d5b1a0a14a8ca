package org.teilhabe.brochure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * A field of a form; its name is its id.
 *
 * @param choices of a select, of several boxes or of radio buttons
 * @param language of what is typed, null for German
 */
public record Field(
        String name,
        String label,
        String hint,
        Kind kind,
        String value,
        List<Choice> choices,
        @Nullable PortalLanguage language,
        @Nullable String error,
        boolean optional) {
    /** How it looks. */
    public enum Kind {
        LINE,
        NUMBER,
        AREA,
        DATE,
        SELECT,
        BOX,
        BOXES,
        RADIO
    }

    /** What may be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    public @Nullable String describedBy() {
        var ids = (hint.isEmpty() ? "" : name + "-h") + (error == null ? "" : " " + name + "-e");
        return ids.isBlank() ? null : ids.strip();
    }

    public @Nullable String tag() {
        return language == null ? null : language.tag();
    }

    public @Nullable String direction() {
        return language == null ? null : language.direction();
    }
}

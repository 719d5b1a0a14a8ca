package org.teilhabe.feedback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * The page on which readers say what is wrong with another one.
 *
 * @param entry id of the entry, empty where it is about another page
 * @param page address of that other page, empty for none
 * @param title of the entry, null for none
 * @param back where the reader came from
 */
public record MistakePage(
        PublicShell shell,
        String entry,
        String page,
        @Nullable Said title,
        String back,
        List<Choice> flaws,
        FormView form,
        String stamp) {

    /** One of the things that can be wrong. */
    public record Choice(String value, String label, boolean chosen) {}
}

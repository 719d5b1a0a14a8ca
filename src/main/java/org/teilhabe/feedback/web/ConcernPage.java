package org.teilhabe.feedback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * One concern on the desk.
 *
 * @param state what it is like now; @param due by when the law wants an answer, null for no such date
 * @param paragraphs what was written; empty where nothing was, or where it is gone for good
 * @param lang tag of the language it was written in
 * @param facts who wrote, when, about what
 * @param flaw what is wrong, null unless a mistake was reported
 * @param answer where the sender left a mail address
 * @param call the phone number to answer by, null for none
 * @param history what happened, the oldest first
 * @param form what was typed into answer or note, where it was refused
 */
public record ConcernPage(
        DeskShell shell,
        String href,
        String number,
        String kind,
        InboxPage.Tag state,
        @Nullable String due,
        boolean pressing,
        List<String> paragraphs,
        String lang,
        @Nullable String flaw,
        List<Fact> facts,
        @Nullable Answer answer,
        @Nullable Call call,
        List<Step> history,
        List<Deed> deeds,
        boolean open,
        boolean blanked,
        int version,
        FormView form) {

    /** @param href null where it leads nowhere */
    public record Fact(String label, Said value, @Nullable String href, boolean ltr) {}

    /** @param greeting and @param farewell what the system writes around the answer, in the sender's language */
    public record Answer(String mail, String language, String lang, String dir, String greeting, String farewell) {}

    /** A phone number. */
    public record Call(String shown, String href) {}

    /** @param paragraphs what was answered or noted, empty for none */
    public record Step(String label, String when, String icon, List<String> paragraphs) {}

    /** A button that moves the concern on. */
    public record Deed(String path, String label, String icon, boolean main) {}
}

package org.teilhabe.feedback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * The list of concerns.
 *
 * @param states the states to choose from, with how many there are; @param kinds and @param owners likewise
 * @param pressing barriers whose answer is due soon, null for none
 * @param range »1 bis 50 von 87«
 * @param previous address of the page before, null for none; @param next of the page after
 * @param trapped what robots sent, null for nothing
 */
public record InboxPage(
        DeskShell shell,
        List<Filter> states,
        List<Filter> kinds,
        List<Filter> owners,
        @Nullable String pressing,
        List<Row> rows,
        String range,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String trapped) {

    /** @param count null where nobody counts */
    public record Filter(
            String label,
            String href,
            boolean current,
            @Nullable Long count) {}

    /**
     * One concern, without anything about the person.
     *
     * @param about what it is about; @param why a second line, may be empty
     * @param due by when, null for no date; @param pressing whether that is soon or past
     */
    public record Row(
            String href,
            String number,
            String kind,
            String kindIcon,
            Said about,
            String why,
            String language,
            String received,
            @Nullable String due,
            boolean pressing,
            Tag state,
            String worker) {}

    /** @param tone ok, warn, risk, info or plain */
    public record Tag(String label, String tone, String icon) {}
}

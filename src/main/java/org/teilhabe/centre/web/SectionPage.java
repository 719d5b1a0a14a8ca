package org.teilhabe.centre.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * The form of one section of the profile.
 *
 * @param number of the newest edition the form knows of
 * @param unreadable whether a day was asked for that is none; then it shows today
 * @param from first day the change is to hold, as typed
 */
public record SectionPage(
        DeskShell shell,
        String lead,
        String action,
        List<Field.Group> groups,
        List<Problem> problems,
        boolean unreadable,
        int number,
        String from,
        @Nullable String fromError,
        List<Difference> conflict,
        List<Version> history) {
    SectionPage asOf(AsOf asked) {
        return new SectionPage(
                shell, lead, action, groups, problems, asked.unreadable(), number, from, fromError, conflict, history);
    }

    /** Where what was typed and what somebody else saved meanwhile differ. */
    public record Difference(String label, String mine, String theirs) {}

    /**
     * One edition in the history.
     *
     * @param takeBack address of the button that takes a planned one back, null for others
     */
    public record Version(
            String from,
            String tag,
            String tone,
            @Nullable String href,
            @Nullable String takeBack) {}
}

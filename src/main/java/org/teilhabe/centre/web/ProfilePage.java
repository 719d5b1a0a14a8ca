package org.teilhabe.centre.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * The whole profile at a glance, as of a day.
 *
 * @param unreadable whether a day was asked for that is none; then it shows today
 */
public record ProfilePage(
        DeskShell shell,
        String day,
        String dayShown,
        boolean today,
        boolean unreadable,
        List<Sheet> sheets,
        List<Tongue> languages) {
    /** One section. @param planned says when a change will hold, empty where none is planned */
    public record Sheet(String title, String href, String planned, List<Fact> facts) {}

    /** One fact of a section; long values are texts. */
    public record Fact(String label, String value) {}

    /** How complete the translations into a language are. */
    public record Tongue(String name, String href, String state, String tone, boolean current) {}
}

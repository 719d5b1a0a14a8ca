package org.teilhabe.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.OwnArea;

/**
 * The first page of people from outside the house.
 *
 * @param staff whether the back office is open to them too
 * @param tasks what they may do here now, role by role
 * @param offers what the modules offer everybody about their own data
 * @param said a sentence about what was just done; null for none
 */
public record OwnAreaPage(
        CalmShell shell,
        OwnDetails own,
        boolean staff,
        List<Task> tasks,
        List<OwnArea.Entry> offers,
        @Nullable String said) {

    /** @param role its name; @param offers what modules have for it: where there is nothing, {@code text} says who does it */
    public record Task(String role, String text, List<OwnArea.Entry> offers) {}
}

package org.teilhabe.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Words;

/**
 * The shell of the pages at the door: sign-in, links by mail, founding, the own area. No menu, nothing that leads astray.
 *
 * @param address of this very page, to read it in another language
 * @param csrf token for forms and scripts
 * @param person who is inside; null before the door
 */
public record CalmShell(
        Words words,
        String title,
        String centreName,
        List<Tongue> tongues,
        String csrf,
        @Nullable String person) {
    public record Tongue(String tag, String direction, String name, String href, boolean current) {}
}

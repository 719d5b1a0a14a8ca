package org.teilhabe.directory;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Hours;

/**
 * »Kontakt«: whom to ask, by function rather than name.
 *
 * @param phone international, {@code +49 214 4065246}
 * @param email never in a public GET answer; shown by a button
 * @param languages BCP 47 tags
 * @param hours when this contact is to be reached, null where as the offer
 */
public record Contact(
        String function,
        @Nullable String phone,
        @Nullable String email,
        List<String> languages,
        @Nullable Hours hours) {
    /** What is empty is not written into the database, and comes back as nothing at all. */
    public Contact {
        function = Objects.requireNonNullElse(function, "");
        languages = List.copyOf(languages);
    }
}

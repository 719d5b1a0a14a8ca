package org.teilhabe.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Position;

/** Where a way to a place is planned: a plain link the reader follows or not; nothing is fetched by itself. */
final class Directions {
    private Directions() {}

    static @Nullable String to(@Nullable Position position) {
        return position == null
                ? null
                : String.format(
                        Locale.ROOT,
                        "https://www.openstreetmap.org/directions?from=&to=%.5f%%2C%.5f",
                        position.latitude(),
                        position.longitude());
    }
}

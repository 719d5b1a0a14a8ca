package org.teilhabe.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * »Lebensdauer« of a public page that is the same for everybody: its bytes may be kept and given again until the first
 * moment at which anything on it changes. A page that tells nothing is built anew for every request.
 *
 * @param until first moment at which the page may differ, in the centre's local time
 * @param view what is counted when somebody looks at it: {@code offer}, {@code home}, …
 * @param entry the entry it shows, null for none
 */
public record PageLife(
        LocalDateTime until, String view, @Nullable UUID entry) {
    private static final String NAME = PageLife.class.getName();

    /** Declares the page of this request. */
    public static void declare(HttpServletRequest request, LocalDateTime until, String view, @Nullable UUID entry) {
        request.setAttribute(NAME, new PageLife(until, view, entry));
    }

    public static Optional<PageLife> of(HttpServletRequest request) {
        return Optional.ofNullable((PageLife) request.getAttribute(NAME));
    }
}

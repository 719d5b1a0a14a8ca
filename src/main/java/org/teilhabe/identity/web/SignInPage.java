package org.teilhabe.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in page.
 *
 * @param next where to go afterwards, one of our own addresses
 * @param faults ready sentences; the typed address is kept, the password never
 * @param said a sentence about what just happened; null for none
 * @param city what the city's single sign-on is called; null where there is none
 */
public record SignInPage(
        CalmShell shell,
        String mail,
        String next,
        List<String> faults,
        @Nullable String said,
        @Nullable String city) {}

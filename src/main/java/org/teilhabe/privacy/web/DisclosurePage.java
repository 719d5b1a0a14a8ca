package org.teilhabe.privacy.web;

import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * Auskunft: what is kept about one person.
 *
 * @param mail as typed
 * @param fault about the address; null where it is fine
 * @param file null as long as nobody was asked for
 */
public record DisclosurePage(
        DeskShell shell,
        String mail,
        @Nullable String fault,
        @Nullable PersonFile file) {}

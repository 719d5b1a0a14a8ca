package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;

/**
 * One line of »Auf einen Blick«.
 *
 * @param icon name in icons.svg
 * @param note what the provider adds in its own words; null for nothing
 * @param href where the value leads, null for nowhere
 */
public record Glance(
        String icon,
        String label,
        String value,
        @Nullable Phrase note,
        @Nullable String href) {}

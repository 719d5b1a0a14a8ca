package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;

/**
 * Who is behind an entry.
 *
 * @param field the centre's action field, for its own offers; null else
 */
public record ProviderBox(
        Phrase name, String href, @Nullable String field) {}

package org.teilhabe.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * »Fassung«: a saved state of an entry or of one of its translations.
 *
 * @param facts null for a translation
 */
public record Revision(int number, String deed, @Nullable Facts facts, Texts texts, Instant at, String by) {}

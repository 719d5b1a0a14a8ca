package org.teilhabe.directory;

import org.jspecify.annotations.Nullable;

/** »Deutsch«: the level needed to come and the level reached at the end. */
public record German(@Nullable Level needed, @Nullable Level reached) {}

package org.teilhabe.portal;

import org.jspecify.annotations.Nullable;

/** One step of »Sie sind hier«; the last one, without a link, is the page itself. */
public record Crumb(Phrase label, @Nullable String href) {}

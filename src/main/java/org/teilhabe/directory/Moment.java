package org.teilhabe.directory;

import java.time.Instant;
import org.teilhabe.platform.text.PortalLanguage;

/** »Augenblick«: what was done with a saved state, without changing its words: shown to the public, say, or taken away. */
public record Moment(PortalLanguage language, int revision, String deed, Instant at, String by) {}

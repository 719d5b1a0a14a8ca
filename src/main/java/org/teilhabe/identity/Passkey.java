package org.teilhabe.identity;

import java.time.Instant;
import java.util.UUID;

/** »Passkey« as its owner sees it. */
record Passkey(UUID id, String label, Instant madeAt, Instant lastUsed) {}

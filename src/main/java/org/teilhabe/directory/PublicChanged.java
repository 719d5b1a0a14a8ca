package org.teilhabe.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.tenancy.CentreEvent;

/**
 * What the public sees has changed: caches are dropped, indexes follow. Published in the transaction of the change.
 *
 * @param entry null where it concerns many, such as a category's label
 */
public record PublicChanged(UUID centre, @Nullable EntryId entry) implements CentreEvent {}

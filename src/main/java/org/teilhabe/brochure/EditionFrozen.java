package org.teilhabe.brochure;

import java.util.UUID;
import org.teilhabe.platform.tenancy.CentreEvent;

/** A new edition is there for everybody. */
public record EditionFrozen(UUID centre, UUID edition, int number) implements CentreEvent {}

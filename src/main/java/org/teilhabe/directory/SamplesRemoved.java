package org.teilhabe.directory;

import java.util.UUID;
import org.teilhabe.platform.tenancy.CentreEvent;

/** The sample set is being taken out of a centre. Published in the transaction of the removal. */
public record SamplesRemoved(UUID centre) implements CentreEvent {}

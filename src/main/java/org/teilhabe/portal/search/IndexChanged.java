package org.teilhabe.portal.search;

import java.util.UUID;
import org.teilhabe.platform.tenancy.CentreEvent;

/** What the index of this process finds at a centre may have changed. */
public record IndexChanged(UUID centre) implements CentreEvent {}

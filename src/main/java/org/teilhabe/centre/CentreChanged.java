package org.teilhabe.centre;

import java.util.UUID;
import org.teilhabe.platform.tenancy.CentreEvent;

/** Something that stands on public pages changed: profile, hours or a notice. */
public record CentreChanged(UUID centre) implements CentreEvent {}

package org.teilhabe.brochure;

import java.util.UUID;
import org.teilhabe.platform.tenancy.CentreEvent;

/** An edition's words are taken; its books wait to be typeset. */
record FreezingBegun(UUID centre, UUID edition) implements CentreEvent {}

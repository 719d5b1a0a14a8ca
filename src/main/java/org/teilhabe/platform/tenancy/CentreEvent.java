package org.teilhabe.platform.tenancy;

import java.util.UUID;

/** Something that happened at a centre. Carries ids, never people's data; listeners, retries and jobs run for its centre. */
public interface CentreEvent {
    UUID centre();
}

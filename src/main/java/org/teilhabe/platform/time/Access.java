package org.teilhabe.platform.time;

/** »Zugangsart«: how one gets through during opening hours. */
public enum Access {
    OPEN,
    APPOINTMENT,
    PHONE
}

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** »Barrierefreiheit«: what makes a place usable for everybody. */
public enum Access {
    STEP_FREE,
    LIFT,
    ACCESSIBLE_TOILET,
    CHANGING_TABLE,
    STROLLER_SPACE,
    HEARING_LOOP,
    SIGN_LANGUAGE,
    PARKING;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Access byTag(String tag) {
        return valueOf(tag.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

package org.teilhabe.platform;

import java.util.List;
import java.util.UUID;

/** »Leserschaft«: how often the public looked at which entry in which language; the portal counts it, without persons. */
public interface Readership {
    /** The most read of the last days. */
    List<Views> views(int days);

    /** @param language tag */
    record Views(UUID entry, String language, long times) {}
}

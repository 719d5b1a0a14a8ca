package org.teilhabe.brochure;

import java.util.List;

/** »Änderungen« from the last frozen edition to what the next one would say. */
public record Changes(List<Change> fresh, List<Change> changed, List<Change> gone) {
    public boolean none() {
        return fresh.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    /** @param id of the entry */
    public record Change(String id, String title) {}
}

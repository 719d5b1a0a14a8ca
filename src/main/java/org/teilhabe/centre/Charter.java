package org.teilhabe.centre;

import java.util.Arrays;
import java.util.List;

/** »Gründungsurkunde«: what a centre says about itself on its first day; sections it leaves out stay empty. */
record Charter(List<Part> parts) {
    Charter {
        parts = List.copyOf(parts);
        if (parts.stream().map(Part::section).distinct().count() != parts.size())
            throw new IllegalArgumentException("A charter fills each section once");
    }

    static Charter of(Part... parts) {
        return new Charter(Arrays.asList(parts));
    }

    /** A centre of which only the name is known; its people fill in the rest. */
    static Charter named(String name, String shortName) {
        var empty = (Identity) Section.IDENTITY.empty();
        return of(new Identity(
                Text.of(name), shortName, empty.municipality(), empty.municipalityKey(), empty.unit(), null, "", null));
    }
}

package org.teilhabe.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects what is wrong with a form, to refuse all of it at once. */
public final class Faults {
    private final List<Rejected.Fault> found = new ArrayList<>();

    public Faults check(boolean fine, String field, String key, Object... arguments) {
        if (!fine) found.add(new Rejected.Fault(field, key, Arrays.asList(arguments)));
        return this;
    }

    public List<Rejected.Fault> found() {
        return List.copyOf(found);
    }

    public void rejectIfAny() {
        if (!found.isEmpty()) throw new Rejected(found);
    }
}

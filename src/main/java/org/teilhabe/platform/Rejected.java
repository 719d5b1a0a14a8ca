package org.teilhabe.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The house says no: one or more faults, each a message in every language, some tied to a field of the form. */
public class Rejected extends RuntimeException {
    private final transient List<Fault> faults;

    /** @param field name of the form field, empty where the fault is of the whole */
    public record Fault(String field, String key, List<Object> arguments) {}

    public Rejected(List<Fault> faults) {
        super(faults.stream().map(Fault::key).collect(Collectors.joining(", ")));
        if (faults.isEmpty()) throw new IllegalArgumentException("A refusal has a reason");
        this.faults = List.copyOf(faults);
    }

    public Rejected(String key, Object... arguments) {
        this(List.of(new Fault("", key, Arrays.asList(arguments))));
    }

    public static Rejected field(String field, String key, Object... arguments) {
        return new Rejected(List.of(new Fault(field, key, Arrays.asList(arguments))));
    }

    public List<Fault> faults() {
        return faults;
    }
}

package org.teilhabe.portal;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.Ages;

/** »Terminfrage«: what people choose from in the calendar of events. */
enum EventQuestion {
    THEMA,
    ORT,
    KOSTEN;

    /** The answer to ORT of what takes place online. */
    static final String ONLINE = "online";

    /** The answer to KOSTEN of what costs nothing. */
    static final String FREE = "frei";

    /**
     * What an event answers.
     *
     * @param topics ids of its topics and of those above them
     * @param where districts, {@link #ONLINE}
     */
    record Traits(
            Set<String> topics,
            Set<String> where,
            boolean free,
            @Nullable Ages ages) {}

    /** As in the address: {@code ?ort=Wiesdorf}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    Stream<String> answersOf(Traits traits) {
        return switch (this) {
            case THEMA -> traits.topics().stream();
            case ORT -> traits.where().stream();
            case KOSTEN -> traits.free() ? Stream.of(FREE) : Stream.empty();
        };
    }

    boolean holds(Traits traits, Set<String> chosen) {
        return chosen.isEmpty() || answersOf(traits).anyMatch(chosen::contains);
    }
}

package org.teilhabe.directory;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * »Bestand«: an entry with all its translations, as files carry it out of the house and into it.
 *
 * @param address the last part of its public address, {@code sprachcafe}; null where it never had one
 */
public record Holding(Entry entry, @Nullable String address, Map<PortalLanguage, Translation> translations) {
    public Holding {
        var inOrder = new EnumMap<PortalLanguage, Translation>(PortalLanguage.class);
        inOrder.putAll(translations);
        translations = Collections.unmodifiableMap(inOrder);
    }

    public EntryId id() {
        return entry.id();
    }

    /** The name under which files know it: its external id, or the id of what was made at the desk. */
    public String name() {
        var external = entry.externalId();
        return external == null ? entry.id().toString() : external;
    }
}

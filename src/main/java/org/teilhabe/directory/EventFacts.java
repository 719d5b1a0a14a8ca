package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * »Veranstaltung«: something at a date, once or as a series.
 *
 * @param offer the offer it belongs to
 * @param place where; or {@code onlineUrl}
 * @param capacity how many may come, null where nobody counts
 */
public record EventFacts(
        @JsonUnwrapped Conditions common,
        Schedule schedule,
        @Nullable EntryId provider,
        @Nullable EntryId offer,
        @Nullable EntryId place,
        @Nullable String onlineUrl,
        @Nullable Integer capacity,
        List<Contact> contacts,
        @Nullable String url)
        implements Facts {
    public EventFacts {
        contacts = List.copyOf(contacts);
        if (capacity != null && capacity < 0) throw new IllegalArgumentException("Capacity is not negative");
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public EventFacts withContacts(List<Contact> changed) {
        return new EventFacts(common, schedule, provider, offer, place, onlineUrl, capacity, changed, url);
    }

    @Override
    public List<Link> links() {
        var links = new ArrayList<Link>();
        if (provider != null) links.add(new Link("provider", provider));
        if (offer != null) links.add(new Link("offer", offer));
        if (place != null) links.add(new Link("place", place));
        return links;
    }

    @Override
    public Optional<Conditions> conditions() {
        return Optional.of(common);
    }
}

package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.Hours;

/**
 * »Angebot«: something people can use again and again: a course, advice, a meeting point.
 *
 * @param actionField 1 or 2, the centre's own offers only
 * @param url the offer's own page, https
 */
public record OfferFacts(
        @JsonUnwrapped Conditions common,
        @Nullable Integer actionField,
        @Nullable EntryId provider,
        List<EntryId> places,
        @Nullable Hours hours,
        List<Contact> contacts,
        @Nullable String url)
        implements Facts {
    public OfferFacts {
        places = List.copyOf(places);
        contacts = List.copyOf(contacts);
        if (actionField != null && (actionField < 1 || actionField > 2))
            throw new IllegalArgumentException("There are two action fields");
    }

    @Override
    public Kind kind() {
        return Kind.OFFER;
    }

    @Override
    public OfferFacts withContacts(List<Contact> changed) {
        return new OfferFacts(common, actionField, provider, places, hours, changed, url);
    }

    @Override
    public List<Link> links() {
        var links = new ArrayList<Link>();
        if (provider != null) links.add(new Link("provider", provider));
        places.forEach(place -> links.add(new Link("place", place)));
        return links;
    }

    @Override
    public Optional<Conditions> conditions() {
        return Optional.of(common);
    }
}

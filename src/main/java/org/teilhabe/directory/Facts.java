package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;

/** »Angaben« of an entry that need no translation; one record per kind, kept as one document. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = OfferFacts.class, name = "offer"),
    @JsonSubTypes.Type(value = EventFacts.class, name = "event"),
    @JsonSubTypes.Type(value = OrganisationFacts.class, name = "organisation"),
    @JsonSubTypes.Type(value = PlaceFacts.class, name = "place"),
    @JsonSubTypes.Type(value = PageFacts.class, name = "page")
})
public sealed interface Facts permits OfferFacts, EventFacts, OrganisationFacts, PlaceFacts, PageFacts {
    @JsonIgnore
    Kind kind();

    List<Contact> contacts();

    Facts withContacts(List<Contact> contacts);

    /** The entries this one names. */
    @JsonIgnore
    List<Link> links();

    /** What offers and events have in common, where this is one of them. */
    @JsonIgnore
    default Optional<Conditions> conditions() {
        return Optional.empty();
    }

    /** @param role provider, place, offer or parent */
    record Link(String role, EntryId target) {}
}

package org.teilhabe.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Organisation«: who offers something: a municipal office, an association, a school.
 *
 * @param form municipal, association, welfare, church, school, company or other
 * @param schoolNumber six digits where it is a school of North Rhine-Westphalia
 */
public record OrganisationFacts(
        String form,
        @Nullable String schoolNumber,
        @Nullable String schoolForm,
        @Nullable EntryId place,
        List<Contact> contacts,
        @Nullable String url)
        implements Facts {
    public OrganisationFacts {
        contacts = List.copyOf(contacts);
    }

    @Override
    public Kind kind() {
        return Kind.ORGANISATION;
    }

    @Override
    public OrganisationFacts withContacts(List<Contact> changed) {
        return new OrganisationFacts(form, schoolNumber, schoolForm, place, changed, url);
    }

    @Override
    public List<Link> links() {
        return place == null ? List.of() : List.of(new Link("place", place));
    }
}

package org.teilhabe.directory;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * »Ort«: where people go: address, position, how to get in.
 *
 * @param position WGS 84, null where the address is confidential or unknown
 * @param stop the nearest stop, in words
 */
public record PlaceFacts(
        String street,
        String postcode,
        String town,
        @Nullable String district,
        @Nullable Position position,
        Set<Access> access,
        @Nullable String stop,
        List<Contact> contacts)
        implements Facts {
    /** What is empty is not written into the database, and comes back as nothing at all. */
    public PlaceFacts {
        street = Objects.requireNonNullElse(street, "");
        postcode = Objects.requireNonNullElse(postcode, "");
        town = Objects.requireNonNullElse(town, "");
        access = Set.copyOf(access);
        contacts = List.copyOf(contacts);
    }

    /** Hauptstraße 105, 51373 Leverkusen-Wiesdorf */
    public String line() {
        var where = district == null || district.isEmpty() || district.equals(town) ? town : town + "-" + district;
        return (street.isEmpty() ? "" : street + ", ") + (postcode + " " + where).strip();
    }

    @Override
    public Kind kind() {
        return Kind.PLACE;
    }

    @Override
    public PlaceFacts withContacts(List<Contact> changed) {
        return new PlaceFacts(street, postcode, town, district, position, access, stop, changed);
    }

    @Override
    public List<Link> links() {
        return List.of();
    }
}

package org.teilhabe.centre;

import org.jspecify.annotations.Nullable;

/** »Anschrift«, with its position in WGS 84 where known. */
public record Address(
        String street,
        String postcode,
        String town,
        String district,
        @Nullable Double latitude,
        @Nullable Double longitude) {
    /** Hauptstraße 105, 51373 Leverkusen-Wiesdorf */
    public String line() {
        if (street.isEmpty() && town.isEmpty()) return "";
        return street + ", " + (postcode + " " + town).strip() + (district.isEmpty() ? "" : "-" + district);
    }

    /** Hauptstraße 105, Wiesdorf */
    public String near() {
        return district.isEmpty() ? street : street + ", " + district;
    }
}

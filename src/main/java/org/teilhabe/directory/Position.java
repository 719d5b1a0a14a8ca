package org.teilhabe.directory;

/** »Lage« on earth, WGS 84, in degrees. */
public record Position(double latitude, double longitude) {
    public Position {
        if (!(latitude >= -90 && latitude <= 90))
            throw new IllegalArgumentException("Latitude is within ±90: " + latitude);
        if (!(longitude >= -180 && longitude <= 180))
            throw new IllegalArgumentException("Longitude is within ±180: " + longitude);
    }
}

package org.teilhabe.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * »Fassung« of a section, holding from a day on.
 *
 * @param number counts the editions of the section in the order they were made
 */
public record Edition(UUID id, Section section, int number, LocalDate from, Part content, Instant madeAt) {
    public boolean planned(LocalDate today) {
        return from.isAfter(today);
    }
}

package org.teilhabe.documents;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * »Schriftstück«: a letter or certificate that left the house; anybody who holds it can check by its code that it is genuine.
 *
 * @param code sixteen letters and digits of Crockford's base 32
 * @param about what it is about, without persons
 * @param revoked since when it is no longer valid; null while it is
 */
record Paper(
        UUID id,
        Kind kind,
        Number number,
        String code,
        String about,
        LocalDate issued,
        @Nullable LocalDate revoked) {
    /** What sort of paper. */
    public enum Kind {
        LETTER,
        CERTIFICATE;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The number on the paper, {@code S-2026-0042}; without gaps within a year. */
    public record Number(int year, int number) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "S-%d-%04d", year, number);
        }
    }

    public boolean valid() {
        return revoked == null;
    }

    /** The code in four groups, as it is printed. */
    public String printed() {
        return code.replaceAll("(.{4})(?!$)", "$1-");
    }
}

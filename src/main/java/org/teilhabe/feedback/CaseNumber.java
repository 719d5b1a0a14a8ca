package org.teilhabe.feedback;

import java.util.Locale;

/** »Vorgangsnummer«: what people name on the phone, {@code KI-2026-0042}. */
record CaseNumber(int year, int number) {
    CaseNumber {
        if (number < 1) throw new IllegalArgumentException("Numbers begin at 1");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "KI-%d-%04d", year, number);
    }
}

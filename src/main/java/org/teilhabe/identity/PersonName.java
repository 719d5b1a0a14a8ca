package org.teilhabe.identity;

import java.text.Normalizer;
import org.teilhabe.platform.Faults;

/** Names of people: every letter there is, in one spelling, on one line. */
final class PersonName {
    private static final int LONGEST = 120;

    private PersonName() {}

    static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("\\s+", " ")
                .strip();
    }

    static Faults check(Faults faults, String typed) {
        var name = tidy(typed);
        return faults.check(!name.isEmpty(), "name", "field.missing")
                .check(name.length() <= LONGEST, "name", "field.too-long", LONGEST)
                .check(name.chars().noneMatch(Character::isISOControl), "name", "field.control");
    }
}

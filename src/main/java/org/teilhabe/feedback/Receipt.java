package org.teilhabe.feedback;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * »Eingangsbestätigung«: what whoever wrote may read again for a while.
 *
 * @param confirmed whether a confirmation went out by mail just now
 */
record Receipt(CaseNumber number, boolean confirmed) {
    private static final Pattern WORDS = Pattern.compile("([0-9]{4})-([0-9]{1,9})(-m)?");

    /** For an address: the number, and nothing of the message. */
    String words() {
        return number.year() + "-" + number.number() + (confirmed ? "-m" : "");
    }

    static Optional<Receipt> of(String words) {
        var found = WORDS.matcher(words);
        if (!found.matches()) return Optional.empty();
        var number = new CaseNumber(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)));
        return Optional.of(new Receipt(number, found.group(3) != null));
    }
}

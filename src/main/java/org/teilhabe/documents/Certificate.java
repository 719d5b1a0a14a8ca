package org.teilhabe.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * »Zertifikat« on A4, lying.
 *
 * @param city of the centre
 * @param centre whose name stands below it
 * @param kind what it is called: a certificate, a confirmation
 * @param person whose it is
 * @param lead between name and course: has taken part in, say
 * @param modules at most eight; each stands on a blade of the signpost
 * @param day with the town
 * @param signatures a line is drawn for each; none where it is valid without
 * @param draft the word that marks a certificate which is not issued yet
 */
record Certificate(
        String lang,
        String city,
        String centre,
        String kind,
        String person,
        String lead,
        String course,
        List<Fact> facts,
        List<Fact> modules,
        String day,
        List<String> signatures,
        @Nullable Proof proof,
        @Nullable String draft)
        implements Printed {
    public static final int MODULES = 8;

    public Certificate {
        if (modules.size() > MODULES) throw new IllegalArgumentException("The signpost has eight blades");
    }

    @Override
    public Paper.Kind sort() {
        return Paper.Kind.CERTIFICATE;
    }

    @Override
    public Certificate proven(@Nullable Proof by) {
        return new Certificate(
                lang, city, centre, kind, person, lead, course, facts, modules, day, signatures, by, null);
    }

    @Override
    public Certificate asDraft(String word) {
        return new Certificate(
                lang, city, centre, kind, person, lead, course, facts, modules, day, signatures, null, word);
    }
}

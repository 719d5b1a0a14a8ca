package org.teilhabe.portal;

import java.util.Collection;
import org.teilhabe.centre.Wording;
import org.teilhabe.platform.text.PortalLanguage;

/** The centre's own texts for templates. */
final class CentreWords {
    private CentreWords() {}

    static Phrase phrase(Wording text, PortalLanguage page) {
        var language = PortalLanguage.byTag(text.language()).orElse(PortalLanguage.DE);
        return Phrase.in(language, text.text(), page);
    }

    /** What is to be said of a page made of these texts. */
    static Reservation reservation(Collection<Wording> texts) {
        if (texts.stream().anyMatch(Wording::fallback)) return Reservation.FELL_BACK;
        return texts.stream().anyMatch(Wording::machine) ? Reservation.MACHINE : Reservation.NONE;
    }
}

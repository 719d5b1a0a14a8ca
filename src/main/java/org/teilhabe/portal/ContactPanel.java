package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.text.Phone;

/**
 * »Kontaktfeld« beside an entry.
 *
 * @param title »Fragen? Rufen Sie uns an«
 * @param entry id of the entry, for the button that shows a mail address
 * @param contacts in their order; empty: {@code instead}
 * @param instead the centre's own number, where the entry names nobody; null for none
 * @param pause while nobody may come to those who answer, where the page does not say so above; else null
 * @param message address of the contact form
 */
public record ContactPanel(
        String title,
        String entry,
        List<ContactLine> contacts,
        @Nullable Phone instead,
        OpeningPanel.@Nullable Pause pause,
        String message) {
    /** The same of people who receive nobody at the moment. */
    ContactPanel pausing(OpeningPanel.@Nullable Pause now) {
        return new ContactPanel(title, entry, contacts, instead, now, message);
    }

    public boolean single() {
        return contacts.size() == 1;
    }
}

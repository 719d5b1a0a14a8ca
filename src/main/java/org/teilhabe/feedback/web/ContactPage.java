package org.teilhabe.feedback.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.centre.Wording;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.web.PublicShell;

/**
 * The contact page with its form.
 *
 * @param summary the editors' sentence under the title, null where they have written none
 * @param body their text, HTML cleaned on saving, null where they have written none
 * @param machine a machine translated that text and nobody has looked at it yet
 * @param easy Leichte Sprache: that text comes first, and what is not written in it is left out
 * @param twin the same page in Leichte Sprache or in everyday German, null where there is none
 * @param mail whether the centre has an address to show
 * @param callCentre some desk has no number of its own
 * @param about the entry the message is about, null for none
 * @param barrier the form takes an accessibility report
 * @param verified »Zuletzt geprüft am …«, empty where nobody said
 */
public record ContactPage(
        PublicShell shell,
        @Nullable Said summary,
        @Nullable Said body,
        boolean machine,
        boolean easy,
        @Nullable String twin,
        CentreProfile centre,
        OpeningPanel opening,
        boolean mail,
        List<Desk> desks,
        boolean callCentre,
        @Nullable About about,
        boolean barrier,
        FormView form,
        String stamp,
        String verified) {

    /**
     * Whom to ask about what; phone, hours and mail only where they are not the centre's.
     *
     * @param id under which the address is shown, null where it has none of its own
     */
    public record Desk(
            Wording title,
            Wording text,
            @Nullable Phone phone,
            List<HoursWords.Line> hours,
            @Nullable String id) {}

    /** @param address {@code angebote/sprachcafe} */
    public record About(String address, Said title) {}
}

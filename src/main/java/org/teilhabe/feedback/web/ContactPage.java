package org.teilhabe.feedback.web;

import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.web.PublicShell;

/**
 * The contact page with its form.
 *
 * @param summary the editors' sentence under the title, null where they have written none
 * @param body their text, HTML cleaned on saving, null where they have written none
 * @param machine a machine translated that text and nobody has looked at it yet
 * @param mail whether the centre has an address to show
 * @param about the entry the message is about, null for none
 * @param barrier the form takes an accessibility report
 */
public record ContactPage(
        PublicShell shell,
        @Nullable Said summary,
        @Nullable Said body,
        boolean machine,
        CentreProfile centre,
        OpeningPanel opening,
        boolean mail,
        @Nullable About about,
        boolean barrier,
        FormView form,
        String stamp) {

    /** @param address {@code angebote/sprachcafe} */
    public record About(String address, Said title) {}
}

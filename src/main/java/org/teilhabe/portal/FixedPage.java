package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.CentreProfile;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.web.PublicShell;

/**
 * A page the portal needs by name: imprint, privacy, accessibility, Leichte Sprache.
 *
 * @param pause while nobody may come, on the page about the centre, else null
 * @param body rich text; empty where the centre has not written it yet
 * @param easy whether this is the page in Leichte Sprache, which no test group has read yet
 * @param twin the same page in Leichte Sprache, or the German one; null for none
 * @param more which panel stands beside the text: imprint, accessibility, leichte-sprache or none
 * @param easyPages all pages in Leichte Sprache, for their list
 * @param mail whether a button shows the centre's address
 */
public record FixedPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Phrase summary,
        OpeningPanel.@Nullable Pause pause,
        Reservation reservation,
        Phrase body,
        boolean easy,
        @Nullable String twin,
        String more,
        List<Link> easyPages,
        CentreProfile centre,
        boolean mail,
        String verified) {
    /** A page to go to. */
    public record Link(String label, String href) {}
}

package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.web.PublicShell;

/**
 * The page of one organisation.
 *
 * @param form »Verein«, »Schule«, …
 * @param pause while nobody may come, else null
 * @param map null where the place has no position
 * @param offers what it offers, by title
 */
public record OrganisationPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        String form,
        OpeningPanel.@Nullable Pause pause,
        Reservation reservation,
        Phrase summary,
        Phrase body,
        List<PlaceLine> places,
        @Nullable PlainMap map,
        String offersTitle,
        List<Hit> offers,
        List<DateLine> dates,
        @Nullable String url,
        ContactPanel contact,
        PageTools tools) {}

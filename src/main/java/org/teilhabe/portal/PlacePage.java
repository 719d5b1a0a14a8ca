package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.web.PublicShell;

/**
 * The page of one place.
 *
 * @param pause while nobody may come, else null
 * @param map null without a position
 * @param accessNote what the place says about getting in
 * @param organisations who is there
 */
public record PlacePage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        OpeningPanel.@Nullable Pause pause,
        Reservation reservation,
        Phrase summary,
        PlaceLine place,
        @Nullable PlainMap map,
        Phrase accessNote,
        Phrase body,
        List<Hit> offers,
        List<DateRow> dates,
        List<CentrePage.Offer> organisations,
        ContactPanel contact,
        PageTools tools) {}

package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.web.PublicShell;

/**
 * The page of one offer.
 *
 * @param state whether it is open now; null where nothing is known
 * @param events pages of the dates, where all are of one event and the table does not name it
 * @param pause while nobody may come to the centre, for its own offers; else null
 * @param datesNote what the provider says about the times
 * @param map null where no place has a position
 * @param body rich text, clean since it was saved
 * @param url the offer's own page elsewhere; null for none
 */
public record OfferPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Reservation reservation,
        HoursWords.@Nullable Said state,
        Phrase summary,
        List<Glance> glance,
        List<DateLine> dates,
        List<Crumb> events,
        List<HoursWords.Line> week,
        String weekNote,
        OpeningPanel.@Nullable Pause pause,
        Phrase datesNote,
        String placesTitle,
        List<PlaceLine> places,
        @Nullable PlainMap map,
        Phrase body,
        @Nullable String url,
        ContactPanel contact,
        @Nullable ProviderBox provider,
        PageTools tools) {}

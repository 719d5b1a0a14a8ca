package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.web.PublicShell;

/**
 * The page of one event, or of one of its dates.
 *
 * @param state whether it is running, when it is next, or that it is over
 * @param asked the date the address names; null for none
 * @param strange the address names a day on which it does not take place
 * @param pause while nobody may come to the centre, for what takes place there; else null
 * @param online where it takes place online; null for nowhere
 * @param offer what it belongs to; null for none
 */
public record EventPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Reservation reservation,
        HoursWords.@Nullable Said state,
        @Nullable Date asked,
        boolean strange,
        OpeningPanel.@Nullable Pause pause,
        Phrase summary,
        List<Glance> glance,
        List<Date> dates,
        Phrase datesNote,
        List<PlaceLine> places,
        @Nullable PlainMap map,
        @Nullable String online,
        Phrase body,
        @Nullable String url,
        @Nullable Related offer,
        ContactPanel contact,
        @Nullable ProviderBox provider,
        PageTools tools) {
    /**
     * One of its dates.
     *
     * @param day »Heute, Di, 24.11.«; @param full »Dienstag, 24. November 2026«; @param time »9.30–11 Uhr«
     * @param moved »statt Di, 22.12.«; null where it was not moved
     */
    public record Date(
            String day,
            String full,
            String time,
            boolean cancelled,
            @Nullable String moved,
            boolean chosen) {}

    /** The offer it belongs to. */
    public record Related(Phrase title, Phrase summary, String href) {}
}

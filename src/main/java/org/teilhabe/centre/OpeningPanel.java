package org.teilhabe.centre;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.HoursWords;

/**
 * »Öffnungstafel«: how things stand now, the usual week, and what is different in the next two weeks.
 *
 * @param pause while nobody may come but all may call and write, else null
 * @param title »Heute für Sie da«, or another where today nobody is
 * @param week when people may come; while closed to the public, when the phone is answered
 * @param note such as »Besuche nur mit Termin«
 * @param afterwards what holds again after a restriction with a known end, else null
 */
public record OpeningPanel(
        @Nullable Pause pause,
        String title,
        HoursWords.Said state,
        List<HoursWords.Line> week,
        Wording note,
        List<Different> different,
        @Nullable String afterwards) {
    /**
     * While the house is not open to the public.
     *
     * @param visits »Zurzeit keine Besuche«; @param until »bis 4. Dezember«, empty until further notice
     * @param still how everybody reaches us all the same
     */
    public record Pause(String visits, String until, String still) {}

    /**
     * One day or a run of days.
     *
     * @param days »Fr, 25.12.« or »Do, 24.12. bis Sa, 2.1.«; @param times »geschlossen«, »10–14 Uhr«
     * @param reason may be empty
     */
    public record Different(LocalDate first, LocalDate last, String days, String times, Wording reason) {}
}

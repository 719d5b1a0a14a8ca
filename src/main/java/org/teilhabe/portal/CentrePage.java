package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.time.HoursWords;
import org.teilhabe.platform.web.PublicShell;

/**
 * »Angebote & Aufgaben«: the centre's own page, all of it from what the centre has entered.
 *
 * @param pause while nobody may come, else null
 * @param lead the aim in one sentence
 * @param twin the page in Leichte Sprache, from the German one; null for none
 * @param welcome rich text of the information page »Über uns«, may be empty
 * @param officialName German; null where it is the name above
 * @param mail whether a button shows an address
 * @param opening null where no hours are entered
 * @param stop the nearest stop; @param directions where a way is planned; null where nothing is known
 * @param verified »Zuletzt geprüft am …«, empty where nobody said
 * @param guide the booklet, null where no edition is there yet
 */
public record CentrePage(
        PublicShell shell,
        List<Crumb> crumbs,
        OpeningPanel.@Nullable Pause pause,
        Reservation reservation,
        Phrase name,
        @Nullable Phrase officialName,
        Phrase lead,
        @Nullable String twin,
        Phrase welcome,
        Phrase unit,
        Phrase municipality,
        String founded,
        Phrase aim,
        Phrase decision,
        List<Basis> bases,
        List<Field> fields,
        List<Task> tasks,
        Phrase union,
        List<Desk> desks,
        Phrase address,
        @Nullable Phrase stop,
        @Nullable String directions,
        @Nullable Phone phone,
        boolean mail,
        @Nullable OpeningPanel opening,
        Phrase openingNote,
        String verified,
        @Nullable GuideBox guide) {
    /** Whether some desk is reached by the number of the house. */
    public boolean callCentre() {
        return phone != null && desks.stream().anyMatch(d -> d.phone() == null);
    }

    /** @param heading »Heute gilt: § 8«; @param period »seit 1. Januar 2022« */
    public record Basis(String heading, Phrase law, String period, Phrase text) {}

    /** An action field with every offer in it. */
    public record Field(int number, Phrase title, Phrase text, List<Offer> offers) {}

    /** An offer of the centre. */
    public record Offer(Phrase title, Phrase summary, String href) {}

    /** A task of the centre. */
    public record Task(Phrase title, Phrase text) {}

    /** Whom to ask about what. */
    public record Desk(
            String id,
            Phrase title,
            Phrase text,
            @Nullable Phone phone,
            boolean mail,
            List<HoursWords.Line> hours,
            List<Offer> offers) {}
}

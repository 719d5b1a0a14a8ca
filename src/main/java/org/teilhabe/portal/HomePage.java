package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.centre.OpeningPanel;
import org.teilhabe.platform.web.PublicShell;

/**
 * The home page: the one question, topics, the next dates, whom to ask first, whether somebody is there.
 *
 * @param place name of the city or district, German
 * @param opening null where the centre has entered no hours
 * @param guide the booklet, null where no edition is there yet
 */
public record HomePage(
        PublicShell shell,
        String place,
        List<Often> often,
        List<Topic> topics,
        List<DateRow> dates,
        List<First> firsts,
        @Nullable OpeningPanel opening,
        Phrase openingNote,
        @Nullable GuideBox guide) {
    /** »Oft gesucht« */
    public record Often(Phrase words, String href) {}

    /** A topic of the first level. */
    public record Topic(String icon, String label, String hint, String href) {}

    /** »Wen frage ich zuerst?« */
    public record First(Phrase question, Phrase answer, String href) {}
}

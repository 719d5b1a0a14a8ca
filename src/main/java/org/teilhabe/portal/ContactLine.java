package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.Phone;
import org.teilhabe.platform.time.HoursWords;

/**
 * A contact as the page shows it. Its mail address is not here: a button shows it.
 *
 * @param number its place in the entry's contacts, from 1
 * @param mail whether there is an address to show
 * @param languages »Auf Deutsch, Arabisch«, empty for nothing said
 * @param state whether somebody answers now; null where the hours are not known
 */
public record ContactLine(
        int number,
        Phrase function,
        @Nullable Phone phone,
        boolean mail,
        String languages,
        List<HoursWords.Line> hours,
        HoursWords.@Nullable Said state) {}

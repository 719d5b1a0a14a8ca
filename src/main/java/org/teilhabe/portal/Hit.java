package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.time.HoursWords;

/**
 * An entry in a list.
 *
 * @param number its pin on the map beside the list; 0 for none
 * @param anchor where a letter of the list begins, else null
 * @param where »Anbieter · Ort«
 * @param fellBack whether title or summary are still in German
 * @param sample an invented example
 * @param keep whether the device may keep it: never where that could betray its reader
 */
public record Hit(
        int number,
        @Nullable String anchor,
        String id,
        Phrase title,
        String href,
        List<Phrase> where,
        Phrase summary,
        HoursWords.@Nullable Said state,
        List<Fact> facts,
        boolean fellBack,
        boolean sample,
        boolean keep) {
    Hit anchored(@Nullable String at) {
        return new Hit(number, at, id, title, href, where, summary, state, facts, fellBack, sample, keep);
    }
}

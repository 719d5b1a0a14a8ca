package org.teilhabe.portal;

import java.util.List;

/**
 * One question of a filter form.
 *
 * @param name its parameter
 * @param more answers behind »Alle 18 Sprachen«
 * @param moreLabel »Alle 18 Sprachen«; empty where all answers stand there
 */
public record FilterField(String name, String legend, List<Answer> answers, List<Answer> more, String moreLabel) {
    /** @param count how many entries there are with it */
    public record Answer(String value, String label, int count, boolean chosen) {}

    public boolean moreChosen() {
        return more.stream().anyMatch(Answer::chosen);
    }
}

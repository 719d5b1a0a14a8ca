package org.teilhabe.feedback.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * In how many days reported barriers are answered.
 *
 * @param today what holds now; @param editions what held, holds and will hold, the newest first
 * @param mayChange whether the reader may set it
 */
public record PeriodPage(DeskShell shell, String today, List<Edition> editions, boolean mayChange, FormView form) {
    /** From when on how many days. */
    public record Edition(String from, String days) {}
}

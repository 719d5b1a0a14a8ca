package org.teilhabe.privacy.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * Löschplan: what is deleted when, and what was.
 *
 * @param due how many records the next run would delete
 */
public record PlanPage(DeskShell shell, String nextRun, long due, List<Row> rows, List<Run> runs) {
    /**
     * @param cutoff what began before this day goes
     * @param count ready to read; a dash where nothing is due
     */
    public record Row(
            String name, String href, String period, String start, String cutoff, String count, boolean failed) {}

    /** @param counts such as Postausgang: 3 */
    public record Run(String at, String kind, List<String> counts, boolean failed) {}
}

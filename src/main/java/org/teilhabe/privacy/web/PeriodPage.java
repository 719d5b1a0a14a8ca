package org.teilhabe.privacy.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * Aufbewahrungsfrist of one processing, with its form.
 *
 * @param bounds a sentence about what may be chosen
 * @param history decisions, newest first
 * @param faults field to sentence
 */
public record PeriodPage(
        DeskShell shell,
        String key,
        String name,
        String purpose,
        String start,
        String current,
        String standard,
        String bounds,
        boolean fixed,
        List<String> history,
        String amount,
        List<Unit> units,
        String from,
        Map<String, String> faults) {

    public record Unit(String value, String label, boolean chosen) {}

    public @Nullable String fault(String field) {
        return faults.get(field);
    }
}

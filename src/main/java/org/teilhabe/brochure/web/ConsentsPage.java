package org.teilhabe.brochure.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** Which organisations agreed that their mail addresses are printed. */
public record ConsentsPage(DeskShell shell, List<Row> rows) {
    /** @param since »seit 24. November 2026«, empty where it did not agree */
    public record Row(String id, String title, String href, boolean agreed, String since) {}
}

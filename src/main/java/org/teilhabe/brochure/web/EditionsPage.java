package org.teilhabe.brochure.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** @param editor whether whoever looks may begin an edition */
public record EditionsPage(DeskShell shell, List<Row> open, List<Row> frozen, boolean editor) {
    /** An edition in the list. */
    public record Row(String href, String title, String detail, String state, String tone) {}
}

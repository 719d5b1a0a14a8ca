package org.teilhabe.feedback.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** The pages that help people least. */
public record HelpfulPage(DeskShell shell, List<Row> rows) {
    /** @param share of a hundred answers that said yes */
    public record Row(String title, String href, String kind, long yes, long no, long share) {}
}

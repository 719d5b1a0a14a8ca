package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * What was looked for in the last days.
 *
 * @param total searches, @param vain of them without a hit
 */
public record SearchDeskPage(DeskShell shell, int days, String total, String vain, List<Row> missed, List<Row> found) {
    /** @param href the same search in the portal; @param times and @param last in words */
    public record Row(String words, String language, String tag, String times, String last, String href) {}
}

package org.teilhabe.directory.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** All topics and target groups in their order. */
public record TermsPage(DeskShell shell, List<Line> categories, List<Line> groups) {
    /** @param complete in how many of the twelve languages it has a name */
    public record Line(
            String id,
            String label,
            String hint,
            int depth,
            String icon,
            boolean sensitive,
            int complete,
            String href) {}
}

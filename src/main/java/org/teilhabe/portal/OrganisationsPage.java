package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.PublicShell;

/** All organisations from A to Z. */
public record OrganisationsPage(
        PublicShell shell,
        List<Crumb> crumbs,
        String title,
        List<Chip> letters,
        List<Hit> hits,
        Paging paging,
        String pageLine) {}

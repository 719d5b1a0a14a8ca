package org.teilhabe.portal;

import java.util.List;
import org.teilhabe.platform.web.PublicShell;

/**
 * »Mitmachen«: for people who want to give their time.
 *
 * @param own what the centre itself offers volunteers; @param others what others do
 * @param desks whom to ask; empty: the centre
 */
public record JoinPage(
        PublicShell shell,
        List<Crumb> crumbs,
        List<Hit> own,
        List<Hit> others,
        List<DateRow> dates,
        List<CentrePage.Desk> desks,
        ContactPanel contact) {}

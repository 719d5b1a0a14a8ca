package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * »Wegweiser«: what the printed guide is.
 *
 * @param offer address of the offer that tells more; null where the centre has no such guide
 */
public record GuidePage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Reservation reservation,
        Phrase summary,
        Phrase body,
        @Nullable String offer,
        ContactPanel contact) {}

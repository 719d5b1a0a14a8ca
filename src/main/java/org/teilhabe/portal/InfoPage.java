package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * An information page in the tree.
 *
 * @param above null where the page stands at the top of the tree
 * @param children pages below it
 * @param next the page that follows in the tree; null for none
 * @param provider the organisation that answers for it; null for none
 */
public record InfoPage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Reservation reservation,
        Phrase summary,
        Phrase body,
        List<InfoLine> children,
        @Nullable InfoLine next,
        ContactPanel contact,
        @Nullable ProviderBox provider,
        PageTools tools) {}

package org.teilhabe.portal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.PublicShell;

/**
 * »Wegweiser«: what the printed guide is.
 *
 * @param offer address of the offer that tells more; null where the centre has no such guide
 * @param issues editions to download, the newest first
 */
public record GuidePage(
        PublicShell shell,
        List<Crumb> crumbs,
        Phrase title,
        Reservation reservation,
        Phrase summary,
        Phrase body,
        @Nullable String offer,
        ContactPanel contact,
        List<GuideIssue> issues) {
    public @Nullable GuideIssue current() {
        return issues.isEmpty() ? null : issues.getFirst();
    }

    public List<GuideIssue> earlier() {
        return issues.isEmpty() ? List.of() : issues.subList(1, issues.size());
    }
}

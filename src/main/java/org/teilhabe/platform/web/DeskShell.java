package org.teilhabe.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.text.PortalLanguage;
import org.teilhabe.platform.text.Words;

/**
 * The shell of a back-office page.
 *
 * @param csrf token for forms, its field is {@code _csrf}
 * @param current address of the rail entry the page belongs to
 * @param here address of this page, to come back to after a deed elsewhere; empty where there is no way back
 * @param message a sentence about what was just done, shown once; null for none
 */
public record DeskShell(
        Words words,
        String title,
        String centreName,
        String personName,
        List<Rail.Group> rail,
        String current,
        @Nullable String noticeTag,
        String here,
        String csrf,
        @Nullable String message) {

    /** Whether this person has the desk that an address belongs to. */
    public boolean reaches(String href) {
        var path = href.split("[?#]", 2)[0];
        return rail.stream()
                .flatMap(group -> group.items().stream())
                .anyMatch(item -> path.equals(item.href())
                        || path.startsWith(item.href() + "/") && !item.href().equals("/verwaltung"));
    }

    /** The language the switch offers. */
    public PortalLanguage otherLanguage() {
        return words.language() == PortalLanguage.EN ? PortalLanguage.DE : PortalLanguage.EN;
    }

    public DeskShell titled(String newTitle) {
        return new DeskShell(words, newTitle, centreName, personName, rail, current, noticeTag, here, csrf, message);
    }
}

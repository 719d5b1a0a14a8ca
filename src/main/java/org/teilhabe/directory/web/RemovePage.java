package org.teilhabe.directory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;
import org.teilhabe.platform.web.DeskShell;

/**
 * Asks before something goes for good, or says why it cannot.
 *
 * @param href what it is about, at the desk
 * @param version of it as it was seen
 * @param refusals sentences; empty where it can go
 */
public record RemovePage(
        DeskShell shell, String title, String href, int version, String question, List<String> refusals) {
    static List<String> sentences(@Nullable Rejected refusal, Words words) {
        return refusal == null
                ? List.of()
                : EntryPages.faults(refusal, words, field -> "").stream()
                        .map(EntryPage.Fault::sentence)
                        .toList();
    }
}

package org.teilhabe.directory.transfer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * Where a file is chosen, and where files go out.
 *
 * @param kindFault what is wrong with the choice of kind; @param fileFault what is wrong with the file
 * @param note something else that went wrong
 */
public record StartPage(
        DeskShell shell,
        List<Choice> kinds,
        List<Outgoing> outgoing,
        @Nullable String kindFault,
        @Nullable String fileFault,
        @Nullable String note) {
    public record Choice(String value, String label, String hint, String template, boolean chosen) {}

    public record Outgoing(String label, String csv, String xlsx) {}

    public boolean faulty() {
        return kindFault != null || fileFault != null || note != null;
    }
}

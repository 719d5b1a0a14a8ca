package org.teilhabe.privacy.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/** Verzeichnis von Verarbeitungstätigkeiten. */
public record RegisterPage(DeskShell shell, List<Entry> entries) {
    /**
     * @param data labels of what is kept
     * @param columns where it is kept, as table.column
     */
    public record Entry(
            String name,
            String people,
            String purpose,
            String basis,
            List<String> data,
            List<String> columns,
            String recipients,
            String period,
            String start) {}
}

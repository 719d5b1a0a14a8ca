package org.teilhabe.directory.transfer.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teilhabe.platform.web.DeskShell;

/**
 * What is in a file, or what became of it.
 *
 * @param entries where the entries of this kind are
 * @param done whether it was taken over
 * @param summary one sentence; @param tone ok, warn or risk; @param icon of the summary
 * @param more a sentence about problems that are not listed, null for none
 * @param takesAll label of the button that takes the whole file, null where it cannot be
 * @param takesGood label of the button that takes what is right, null where it makes no sense
 * @param modeFault what is wrong with the way chosen to take it, null for nothing
 */
public record ReportPage(
        DeskShell shell,
        String href,
        String fileName,
        String kind,
        String entries,
        boolean done,
        String summary,
        String tone,
        String icon,
        List<Figure> figures,
        List<Row> rows,
        @Nullable String more,
        List<Unknown> unknown,
        @Nullable String takesAll,
        @Nullable String takesGood,
        String keptUntil,
        @Nullable String modeFault) {
    public record Figure(String label, String value) {}

    /** @param row empty where the whole file is meant */
    public record Row(String row, String column, String sentence, boolean fault) {}

    public record Unknown(String label, String ids) {}
}

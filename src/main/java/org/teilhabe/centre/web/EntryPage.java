package org.teilhabe.centre.web;

import java.util.List;
import org.teilhabe.platform.web.DeskShell;

/**
 * A form for one notice or one stretch of days, with its translations folded below.
 *
 * @param back address of the list it belongs to
 * @param version it had when the form was made
 * @param folds one for each language
 */
public record EntryPage(
        DeskShell shell,
        String lead,
        String action,
        String back,
        String submit,
        int version,
        List<Field.Group> groups,
        List<Fold> folds,
        List<Problem> problems,
        List<SectionPage.Difference> conflict) {
    /** The translations into one language. @param open where something in it is wrong */
    public record Fold(String name, String ownName, String tag, String tone, boolean open, List<Field> fields) {}
}

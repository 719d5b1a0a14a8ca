package org.teilhabe.directory.web;

import java.util.List;
import java.util.Map;
import org.teilhabe.platform.web.DeskShell;

/**
 * Both versions of something side by side.
 *
 * @param subject what they are versions of
 * @param theirs who saved the other version, and when
 * @param hidden what was typed, to be sent again with the choices
 * @param mayPublish whether what is agreed can go to the portal in the same step
 */
public record ConflictPage(
        DeskShell shell,
        String subject,
        String action,
        String theirs,
        List<Field> fields,
        Map<String, List<String>> hidden,
        boolean mayPublish) {

    /**
     * A group of fields in which the two differ, each against the state both began with.
     *
     * @param preferMine whether mine is chosen beforehand: where I changed something
     * @param both whether both changed it
     */
    public record Field(
            String group, String label, List<Piece> mine, List<Piece> theirs, boolean preferMine, boolean both) {}
}

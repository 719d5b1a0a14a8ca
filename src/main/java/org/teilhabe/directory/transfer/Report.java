package org.teilhabe.directory.transfer;

import java.util.List;

/**
 * »Prüfbericht« of a file: how many rows, what became or would become of them, and what is wrong.
 *
 * @param done whether it was written; false for a check, and where one fault stopped all
 * @param problems the first of them
 * @param problemsInAll how many there are
 * @param unknown ids the file names and the house does not know
 */
record Report(
        boolean done,
        int rows,
        int added,
        int changed,
        int unchanged,
        int faulty,
        List<Problem> problems,
        int problemsInAll,
        List<Unknown> unknown) {
    /** @param what category, target group, organisation, place or offer: a message key suffix */
    record Unknown(String what, List<String> ids) {
        Unknown {
            ids = List.copyOf(ids);
        }
    }

    Report {
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    int good() {
        return added + changed;
    }
}

package org.teilhabe.directory.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.teilhabe.platform.text.Words;

/**
 * »Beanstandung«: what is wrong or doubtful at one place of a file.
 *
 * @param row as a spreadsheet counts, the head is 1; 0: the whole file
 * @param column as it is called in the file; empty: the whole row
 * @param fault the row cannot be taken; else only a hint
 */
record Problem(int row, String column, boolean fault, String key, List<String> arguments) {
    Problem {
        arguments = List.copyOf(arguments);
    }

    String sentence(Words words) {
        if (!key.equals("transfer.problem.choice")) return words.get(key, arguments.toArray());
        var allowed = Arrays.stream(arguments.getLast().split(", "))
                .map(code -> explained(code, words))
                .collect(Collectors.joining(", "));
        return words.get(key, arguments.getFirst(), allowed);
    }

    /** {@code free (kostenlos)}: what is written in the file, and what it means. */
    private String explained(String code, Words words) {
        var meaning = "directory.form." + (column.startsWith("german_") ? "level" : column) + "." + code;
        return words.knows(meaning) ? code + " (" + words.get(meaning) + ")" : code;
    }
}

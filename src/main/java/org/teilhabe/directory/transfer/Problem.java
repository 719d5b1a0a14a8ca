package org.teilhabe.directory.transfer;

import java.util.List;
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
        return words.get(key, arguments.toArray());
    }
}

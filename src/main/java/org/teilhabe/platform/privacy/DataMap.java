package org.teilhabe.platform.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * »Datenlandkarte«: every column of a module's tables, decided.
 *
 * @param processings what is kept about people, and why
 * @param plain columns that are about nobody
 */
public record DataMap(List<Processing> processings, List<Processing.Column> plain) {
    public DataMap {
        processings = List.copyOf(processings);
        plain = List.copyOf(plain);
    }

    public static DataMap of(Processing... processings) {
        return new DataMap(Arrays.asList(processings), List.of());
    }

    /** These columns hold nothing about a person. */
    public DataMap plain(String table, String... names) {
        var more = new ArrayList<>(plain);
        Arrays.stream(names).map(name -> new Processing.Column(table, name)).forEach(more::add);
        return new DataMap(processings, more);
    }
}

package org.teilhabe.platform.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * »Verarbeitungstätigkeit«: one purpose for which personal data are kept, with the columns that hold them.
 *
 * @param key dotted, begins with the module's name; also the key of its words and of its retention period
 */
public record Processing(String key, Retention retention, List<Column> columns) {
    /** One column that holds personal data. */
    public record Column(String table, String name) {}

    public Processing {
        if (!key.matches("[a-z]+(\\.[a-z][a-z-]*)+"))
            throw new IllegalArgumentException("A processing is called by module and name: " + key);
        columns = List.copyOf(columns);
    }

    public static Processing of(String key, Retention retention) {
        return new Processing(key, retention, List.of());
    }

    public Processing holds(String table, String... names) {
        var more = new ArrayList<>(columns);
        Arrays.stream(names).map(name -> new Column(table, name)).forEach(more::add);
        return new Processing(key, retention, more);
    }
}

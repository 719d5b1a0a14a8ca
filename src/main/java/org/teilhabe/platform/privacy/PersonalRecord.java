package org.teilhabe.platform.privacy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One record about a person, as it goes into their file.
 *
 * @param id null where the record has none
 * @param values column name to what it says, in the order of reading
 */
public record PersonalRecord(
        Processing processing, String table, @Nullable String id, Map<String, String> values) {
    public PersonalRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public PersonalRecord with(String column, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(column, value);
        return new PersonalRecord(processing, table, id, changed);
    }

    /** Takes every column of the query as it is called; empty ones are left out, moments written as ISO 8601. */
    public static RowMapper<PersonalRecord> row(Processing processing, String table) {
        return (row, number) -> {
            var meta = row.getMetaData();
            var values = new LinkedHashMap<String, String>();
            String id = null;
            for (var i = 1; i <= meta.getColumnCount(); i++) {
                var text = text(row, i);
                if (text.isBlank()) continue;
                if (meta.getColumnLabel(i).equals("id")) id = text;
                else values.put(meta.getColumnLabel(i), text);
            }
            return new PersonalRecord(processing, table, id, values);
        };
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return switch (row.getObject(column)) {
            case null -> "";
            case Array array ->
                Arrays.stream((Object[]) array.getArray()).map(String::valueOf).collect(Collectors.joining(", "));
            case Timestamp moment -> moment.toInstant().toString();
            default -> row.getString(column);
        };
    }
}

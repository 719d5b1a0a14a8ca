package org.teilhabe.platform.privacy;

import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two usual ends of personal data, each with its dry run: the rows go, or the words in them go. */
public final class Expiry {
    private Expiry() {}

    /** @param condition SQL over the table's columns and {@code :cutoff} */
    public static long delete(JdbcClient jdbc, String table, String condition, OffsetDateTime cutoff, boolean dryRun) {
        if (dryRun) return count(jdbc, table, condition, cutoff);
        return jdbc.sql("delete from " + table + " where " + condition)
                .param("cutoff", cutoff)
                .update();
    }

    /**
     * @param assignments such as {@code mail = '', sender = ''}
     * @param condition SQL that no longer holds for a row once its words are gone
     */
    public static long blank(
            JdbcClient jdbc,
            String table,
            String assignments,
            String condition,
            OffsetDateTime cutoff,
            boolean dryRun) {
        if (dryRun) return count(jdbc, table, condition, cutoff);
        return jdbc.sql("update " + table + " set " + assignments + " where " + condition)
                .param("cutoff", cutoff)
                .update();
    }

    private static long count(JdbcClient jdbc, String table, String condition, OffsetDateTime cutoff) {
        return jdbc.sql("select count(*) from " + table + " where " + condition)
                .param("cutoff", cutoff)
                .query(Long.class)
                .single();
    }
}

package org.teilhabe.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * »Änderungen« for the public, in the order in which they were committed: an index or cache reads on from where it
 * stopped, also after a crash.
 */
@Service
@Transactional(readOnly = true)
public class PublicChanges {
    private final JdbcClient jdbc;

    PublicChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param entry null where everything is to be read anew */
    public record Change(long seq, @Nullable UUID entry) {}

    /** Of the current centre. */
    public List<Change> after(long seq, int limit) {
        return jdbc.sql("select seq, entry from public_change where seq > ? order by seq limit ?")
                .params(seq, limit)
                .query((row, n) -> new Change(row.getLong("seq"), row.getObject("entry", UUID.class)))
                .list();
    }

    /** The number of the newest change of the current centre, 0 before the first. */
    public long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from public_change")
                .query(Long.class)
                .single();
    }

    /** Whoever reads the changes of the current centre begins anew. */
    @Transactional
    public void allAnew() {
        jdbc.sql("insert into public_change (entry) values (null)").update();
    }
}

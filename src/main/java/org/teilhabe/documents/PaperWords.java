package org.teilhabe.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Keeps what stands on a paper for as long as somebody may need it once more: to print it anew, or to see a mistake. */
@Repository
@Transactional
class PaperWords {
    static final int DAYS = 30;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    PaperWords(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param issuer account of whoever issued it */
    record Kept(UUID paper, Printed words, UUID issuer) {}

    /** @param stamp number of the form's stamp, by which a form sent twice is known */
    void keep(Kept kept, UUID stamp) {
        jdbc.sql("""
                insert into paper_words (paper, words, stamp, issuer, written)
                values (:paper, cast(:words as jsonb), :stamp, :issuer, :now)""")
                .param("paper", kept.paper())
                .param("words", json.writeValueAsString(kept.words()))
                .param("stamp", stamp)
                .param("issuer", kept.issuer())
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    Optional<Kept> of(UUID paper) {
        return find("w.paper", paper);
    }

    Optional<Kept> byStamp(UUID stamp) {
        return find("w.stamp", stamp);
    }

    private Optional<Kept> find(String column, UUID value) {
        return jdbc.sql("""
                select w.*, p.kind from paper_words w join paper p on p.centre_id = w.centre_id and p.id = w.paper
                where w.written > :oldest and """ + " " + column + " = :value")
                .param("oldest", oldest())
                .param("value", value)
                .query(this::kept)
                .optional();
    }

    /** Those of the papers whose words are still there. */
    Set<UUID> among(Collection<UUID> papers) {
        if (papers.isEmpty()) return Set.of();
        return new HashSet<>(jdbc.sql("select paper from paper_words where written > :oldest and paper in (:papers)")
                .param("oldest", oldest())
                .param("papers", papers)
                .query((row, n) -> row.getObject("paper", UUID.class))
                .list());
    }

    /** The nightly deletion may be late; nobody reads longer than was promised. */
    private OffsetDateTime oldest() {
        return OffsetDateTime.now(clock).minusDays(DAYS);
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        var kind = Paper.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
        var type = kind == Paper.Kind.LETTER ? Letter.class : Certificate.class;
        return new Kept(
                row.getObject("paper", UUID.class),
                json.readValue(row.getString("words"), type),
                row.getObject("issuer", UUID.class));
    }
}

package org.teilhabe.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Actor;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Trail;

/** Writes the trail in the transaction of the deed: both happen or neither. */
@Component
class AuditTrail implements Trail {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Ids ids;

    AuditTrail(JdbcClient jdbc, Clock clock, Ids ids) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @Transactional
    public void did(String deed, String subjectKind, @Nullable UUID subject, String detail) {
        write("did", deed, subjectKind, subject, detail);
    }

    @Override
    @Transactional
    public void read(String subjectKind, UUID subject) {
        write("read", "record.read", subjectKind, subject, "");
    }

    private void write(String kind, String deed, String subjectKind, @Nullable UUID subject, String detail) {
        var actor = Actor.find();
        jdbc.sql("""
                insert into audit_entry (id, at, actor, actor_name, kind, deed, subject_kind, subject, detail)
                values (:id, :at, :actor, :name, :kind, :deed, :subjectKind, :subject, :detail)""")
                .param("id", ids.next())
                .param("at", OffsetDateTime.now(clock))
                .param("actor", actor.map(Actor::id).orElse(null))
                .param("name", actor.map(Actor::displayName).orElse("–"))
                .param("kind", kind)
                .param("deed", deed)
                .param("subjectKind", subjectKind)
                .param("subject", subject)
                .param("detail", detail.length() <= 500 ? detail : detail.substring(0, 500))
                .update();
    }
}

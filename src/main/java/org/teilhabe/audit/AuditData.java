package org.teilhabe.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.privacy.Retention;

/** The trail says what colleagues did, and whose records they opened. */
@Component
class AuditData implements PersonalData {
    /** The database itself refuses to forget the last year. */
    private static final Processing TRAIL = Processing.of(
                    "audit.trail", Retention.of(Period.ofYears(2)).atLeast(Period.ofYears(1)))
            .holds("audit_entry", "actor", "actor_name", "subject", "detail");

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditData(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public DataMap map() {
        return DataMap.of(TRAIL).plain("audit_entry", "kind", "deed", "subject_kind");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        return jdbc.sql("""
                select id, at, actor_name, kind, deed, subject_kind, subject, detail from audit_entry
                where actor = any(:ids) or subject = any(:ids) order by at""")
                .param("ids", person.ids().toArray(UUID[]::new))
                .query(PersonalRecord.row(TRAIL, "audit_entry"))
                .list();
    }

    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        var latest = OffsetDateTime.now(clock).minusYears(1);
        var before = cutoff.isBefore(latest) ? cutoff : latest;
        return jdbc.sql(
                        dryRun
                                ? "select count(*) from audit_entry where at < :cutoff"
                                : "select forget_audit_entries(:cutoff)")
                .param("cutoff", before)
                .query(Long.class)
                .single();
    }
}

package org.teilhabe.platform.privacy;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** The ground itself knows little of people: who is signed in, as long as they are. */
@Component
class PlatformData implements PersonalData {
    private static final Processing SESSION = Processing.of("platform.session", Retention.fixed(Period.ofDays(1)))
            .holds("spring_session", "principal_name")
            .holds("spring_session_attributes", "attribute_bytes");

    private final JdbcClient jdbc;

    PlatformData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(SESSION)
                .plain("centre", "slug", "hosts")
                .plain("demo_loaded", "module")
                .plain("used_stamp", "number")
                .plain("spring_session", "primary_id", "session_id")
                .plain("spring_session_attributes", "session_primary_id", "attribute_name")
                .plain("scheduled_tasks", "task_name", "task_instance", "task_data", "picked_by")
                .plain("event_publication", "listener_id", "event_type", "serialized_event", "status");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        var owners =
                person.ids().stream().map(id -> CurrentCentre.id() + "|" + id).toArray(String[]::new);
        return jdbc.sql("""
                select to_timestamp(creation_time / 1000) as creation_time,
                       to_timestamp(last_access_time / 1000) as last_access_time
                from spring_session where principal_name = any(:owners) order by creation_time""")
                .param("owners", owners)
                .query(PersonalRecord.row(SESSION, "spring_session"))
                .list();
    }

    /** The session store removes what has run out by itself, every minute. */
    @Override
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return 0;
    }
}

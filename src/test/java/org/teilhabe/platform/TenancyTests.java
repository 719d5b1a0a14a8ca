package org.teilhabe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@House
class TenancyTests {
    /** Tables that span centres, each with its reason. */
    private static final Set<String> SPANNING = Set.of(
            "centre", // the registry that tells centres apart
            "flyway_schema_history", // migrations
            "spring_session", // a session names its centre inside and is refused elsewhere
            "spring_session_attributes",
            "scheduled_tasks", // jobs walk over all centres
            "event_publication" // events name their centre
            );

    @Autowired
    JdbcClient jdbc;

    record Walled(String name, boolean enabled, boolean forced, long policies) {}

    @Test
    void everyTableBelongsToACentreOrIsListedWithItsReason() {
        var tables = jdbc.sql("""
                select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
                       (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p')""").query(Walled.class).list();
        assertThat(tables).isNotEmpty();
        assertThat(tables.stream().filter(t -> !SPANNING.contains(t.name())))
                .allSatisfy(t -> assertThat(t).isEqualTo(new Walled(t.name(), true, true, 1)));
    }

    @Test
    void keysOfWalledTablesBeginWithTheCentre() {
        var openKeys = jdbc.sql("""
                select c.relname || '.' || i.relname
                from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and x.indisunique and c.relrowsecurity
                  and (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) <> 'centre_id'""").query(String.class).list();
        assertThat(openKeys).isEqualTo(List.of());
    }

    @Test
    void theApplicationMayNotBypassTheWalls() {
        var role = jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        assertThat(role).isFalse();
    }
}

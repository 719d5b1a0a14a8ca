package org.teilhabe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.teilhabe.platform.House;
import org.teilhabe.platform.privacy.Processing.Column;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

@House
class RegisterTests {
    @Autowired
    Register register;

    @Autowired
    Messages messages;

    @Autowired
    JdbcClient jdbc;

    /** Whoever adds a column decides: held by a processing of the module's PersonalData, or plain. */
    @Test
    void everyColumnIsPersonalForAReasonOrAboutNobody() {
        assertThat(columnsInNeedOfADecision().filter(c -> !register.decided().contains(c)))
                .as("neither held nor plain; see org.teilhabe.platform.privacy")
                .isEmpty();
    }

    @Test
    void whatIsDeclaredIsThere() {
        var there = jdbc.sql(
                        "select table_name, column_name from information_schema.columns where table_schema = 'public'")
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list();
        assertThat(register.decided()).allSatisfy(column -> assertThat(there).contains(column));
    }

    @Test
    void everyProcessingIsExplainedInBothLanguagesOfTheDesk() {
        var missing = Stream.of(PortalLanguage.DE, PortalLanguage.EN)
                .flatMap(language ->
                        keys().filter(key -> !messages.in(language).knows(key)).map(key -> language.tag() + " " + key))
                .toList();
        assertThat(missing).isEmpty();
    }

    private Stream<String> keys() {
        return register.processings().stream()
                .flatMap(p -> Stream.concat(
                        Stream.of("name", "people", "purpose", "basis", "recipients", "start")
                                .map(part -> "data.processing." + p.key() + "." + part),
                        p.columns().stream().map(c -> "data.column." + c.table() + "." + c.name())));
    }

    /** Whole numbers, yes or no, points in time and keys to tables without personal data tell nothing by themselves. */
    private Stream<Column> columnsInNeedOfADecision() {
        var personal = register.processings().stream()
                .flatMap(p -> p.columns().stream())
                .map(Column::table)
                .collect(Collectors.toCollection(HashSet::new));
        return jdbc
                .sql("""
                select c.relname as table_name, a.attname as column_name,
                       array(select f.confrelid::regclass::text from pg_constraint f
                             where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey)) as targets
                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                  and a.attnum > 0 and not a.attisdropped and a.attname not in ('centre_id', 'id')
                  and a.atttypid::regtype::text not in ('boolean', 'smallint', 'integer', 'bigint',
                                                        'timestamp with time zone', 'timestamp without time zone')
                order by c.relname, a.attnum""")
                .query((row, number) -> new Found(
                        new Column(row.getString("table_name"), row.getString("column_name")),
                        List.of((String[]) row.getArray("targets").getArray())))
                .list()
                .stream()
                .filter(found -> !found.pointsOnlyTo(personal))
                .map(Found::column);
    }

    private record Found(Column column, List<String> targets) {
        boolean pointsOnlyTo(Set<String> personal) {
            return !targets.isEmpty() && targets.stream().noneMatch(personal::contains);
        }
    }
}

package org.teilhabe.directory.transfer;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Expiry;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;
import org.teilhabe.platform.privacy.Retention;

/** A file that waits to be imported says who brought it, and may name people; it is gone after an hour. */
@Component
class TransferData implements PersonalData {
    private static final Processing IMPORT = Processing.of("directory.import", Retention.fixed(Period.ofDays(1)))
            .holds("import_file", "account", "file_name", "content", "checked", "result");

    private final JdbcClient jdbc;

    TransferData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(IMPORT).plain("import_file", "kind");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        return jdbc.sql("""
                select id, uploaded_at, file_name from import_file where account = any(:ids) order by uploaded_at""")
                .param("ids", person.ids().toArray(UUID[]::new))
                .query(PersonalRecord.row(IMPORT, "import_file"))
                .list();
    }

    /** Once more than every quarter of an hour. */
    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return Expiry.delete(jdbc, "import_file", "uploaded_at < :cutoff", cutoff, dryRun);
    }
}

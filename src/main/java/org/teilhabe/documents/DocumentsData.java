package org.teilhabe.documents;

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

/** Of a paper its number and its matter stay, never whom it was for; what stands on it goes after thirty days. */
@Component
class DocumentsData implements PersonalData {
    private static final Processing WORDS = Processing.of(
                    "documents.words", Retention.fixed(Period.ofDays(PaperWords.DAYS)))
            .holds("paper_words", "words", "issuer");

    private final JdbcClient jdbc;

    DocumentsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(WORDS)
                .plain("paper", "kind", "code", "about", "issued", "revoked", "reason")
                .plain("paper_words", "paper", "stamp");
    }

    /** What somebody issued, and papers that bear their mail address; names are not unique and find nobody. */
    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        return jdbc.sql("""
                select paper as id, written, issuer, case when issuer = any(:ids) then '' else words::text end as words
                from paper_words
                where issuer = any(:ids) or position(:mail in lower(words::text)) > 0 order by written""")
                .param("ids", person.ids().toArray(UUID[]::new))
                .param("mail", person.mail())
                .query(PersonalRecord.row(WORDS, "paper_words"))
                .list();
    }

    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return Expiry.delete(jdbc, "paper_words", "written < :cutoff", cutoff, dryRun);
    }
}

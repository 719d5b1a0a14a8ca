package org.teilhabe.brochure;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
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

/** Somebody signs the foreword. What was published stays; drafts that nobody finished go. */
@Component
class BrochureData implements PersonalData {
    private static final Processing FOREWORD = Processing.of("brochure.foreword", Retention.of(Period.ofYears(2)))
            .holds("edition", "plan")
            .holds("edition_book", "book")
            .holds("edition_file", "bytes");

    private final JdbcClient jdbc;

    BrochureData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(FOREWORD)
                .plain("edition", "state", "cover", "cover_type", "refusal")
                .plain("edition_book", "edition", "language")
                .plain("edition_file", "edition", "language", "version", "tag")
                .plain("edition_entry", "edition", "entry", "title", "mark")
                .plain("mail_consent", "entry", "agreed_on");
    }

    /** A signature is a name, not an address; whoever signs knows it. */
    @Override
    public List<PersonalRecord> find(Person person) {
        return List.of();
    }

    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return Expiry.delete(jdbc, "edition", "state = 'draft' and updated_at < :cutoff", cutoff, dryRun);
    }
}

package org.teilhabe.feedback;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
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

/** Whoever writes to the centre leaves words and an address; both go when the matter has long been done. */
@Component
class FeedbackData implements PersonalData {
    private static final Processing CONCERNS = Processing.of(
                    "feedback.concern", Retention.of(Period.ofMonths(6)).atMost(Period.ofYears(3)))
            .holds("concern", "sender_name", "mail", "phone", "text", "assignee", "assignee_name")
            .holds("concern_note", "text", "by_name");

    private final JdbcClient jdbc;

    FeedbackData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(CONCERNS)
                .plain("concern", "kind", "state", "language", "flaw", "entry", "entry_title", "page", "stamp", "due")
                .plain("concern_note", "kind", "concern")
                .plain("helpful", "entry", "day")
                .plain("trapped", "form", "day")
                .plain("answer_period", "valid_from");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        var found = new ArrayList<>(jdbc.sql("""
                select id, received, sender_name, mail, phone, text, language, state, closed from concern
                where lower(mail) = :mail order by received""")
                .param("mail", person.mail())
                .query(PersonalRecord.row(CONCERNS, "concern"))
                .list());
        found.addAll(jdbc.sql("""
                select n.id, n.at, n.kind, n.text from concern_note n
                join concern c on c.centre_id = n.centre_id and c.id = n.concern
                where lower(c.mail) = :mail order by n.at""")
                .param("mail", person.mail())
                .query(PersonalRecord.row(CONCERNS, "concern_note"))
                .list());
        return found;
    }

    /** What stays are figures: kind, language, entry, when it came and when it was done. */
    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        var old = "closed < :cutoff and not blanked";
        Expiry.blank(
                jdbc,
                "concern_note",
                "text = '', by_name = ''",
                "concern in (select id from concern where " + old + ")",
                cutoff,
                dryRun);
        return Expiry.blank(
                jdbc,
                "concern",
                "text = '', sender_name = '', mail = '', phone = '', assignee = null, assignee_name = '', blanked = true",
                old,
                cutoff,
                dryRun);
    }
}

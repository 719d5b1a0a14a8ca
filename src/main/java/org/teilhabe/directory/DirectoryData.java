package org.teilhabe.directory;

import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
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

/** Entries are about offers; people are in them as contacts of a desk, and as those who wrote them. */
@Component
class DirectoryData implements PersonalData {
    private static final Processing CONTACTS = Processing.of("directory.contact", Retention.of(Period.ofYears(3)))
            .holds("entry", "facts")
            .holds("entry_revision", "facts")
            .holds("publication", "facts");
    private static final Processing EDITORS = Processing.of(
                    "directory.editor", Retention.of(Period.ofYears(3)).atMost(Period.ofYears(10)))
            .holds("entry", "updated_by")
            .holds("entry_revision", "by_name")
            .holds("entry_moment", "by_name")
            .holds("translation", "updated_by")
            .holds("entry_return", "author", "by_name", "reason");
    private static final Processing DRAFTS = Processing.of(
                    "directory.draft", Retention.of(Period.ofDays(90)).atMost(Period.ofYears(1)))
            .holds("entry_draft", "person", "form");

    /** Withdrawn, and nothing that still counts names it. */
    private static final String LET_GO = """
            state = 'withdrawn' and updated_at < :cutoff and not exists (
              select 1 from entry_link l where l.centre_id = entry.centre_id and l.target = entry.id)""";

    private final JdbcClient jdbc;

    DirectoryData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public DataMap map() {
        return DataMap.of(CONTACTS, EDITORS, DRAFTS)
                .plain("entry", "kind", "external_id", "state", "texts", "verified_on", "valid_from", "valid_to")
                .plain("entry_link", "entry", "role", "target")
                .plain("entry_revision", "entry", "language", "deed", "texts")
                .plain("entry_moment", "entry", "language", "deed")
                .plain("translation", "entry", "language", "texts", "origin", "marks")
                .plain("publication", "entry", "kind", "slug", "texts", "verified_on", "valid_from", "valid_to")
                .plain("publication_text", "entry", "language", "texts")
                .plain("entry_path", "entry", "kind", "slug")
                .plain("public_change", "entry")
                .plain("entry_return", "entry")
                .plain("category", "parent", "icon", "labels", "hints", "synonyms")
                .plain("target_group", "labels", "synonyms")
                .plain("entry_draft", "entry", "language", "kind")
                .plain("verification_period", "valid_from");
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> find(Person person) {
        var found = new ArrayList<>(jdbc.sql("""
                select e.id, e.kind, e.texts ->> 'title' as title, c.value ->> 'function' as function, c.value ->> 'phone' as phone,
                       c.value ->> 'email' as mail
                from entry e cross join lateral jsonb_array_elements(coalesce(e.facts -> 'contacts', '[]')) c
                where lower(c.value ->> 'email') = :mail order by title""")
                .param("mail", person.mail())
                .query(PersonalRecord.row(CONTACTS, "entry"))
                .list());
        found.addAll(jdbc.sql("""
                select entry as id, kind, language, form ->> 'title' as title, updated_at from entry_draft
                where person = any(:ids) order by updated_at""")
                .param("ids", person.ids().toArray(UUID[]::new))
                .query(PersonalRecord.row(DRAFTS, "entry_draft"))
                .list());
        return found;
    }

    @Override
    @Transactional
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        if (processing.equals(CONTACTS)) return Expiry.delete(jdbc, "entry", LET_GO, cutoff, dryRun);
        if (processing.equals(DRAFTS))
            return Expiry.delete(jdbc, "entry_draft", "updated_at < :cutoff", cutoff, dryRun);
        return Expiry.blank(
                        jdbc, "entry", "updated_by = ''", "updated_by <> '' and updated_at < :cutoff", cutoff, dryRun)
                + Expiry.blank(
                        jdbc,
                        "translation",
                        "updated_by = ''",
                        "updated_by <> '' and updated_at < :cutoff",
                        cutoff,
                        dryRun)
                + Expiry.blank(jdbc, "entry_revision", "by_name = ''", "by_name <> '' and at < :cutoff", cutoff, dryRun)
                + Expiry.blank(jdbc, "entry_moment", "by_name = ''", "by_name <> '' and at < :cutoff", cutoff, dryRun)
                + Expiry.delete(jdbc, "entry_return", "at < :cutoff", cutoff, dryRun);
    }
}

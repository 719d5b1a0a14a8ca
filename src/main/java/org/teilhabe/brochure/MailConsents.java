package org.teilhabe.brochure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.EntryId;
import org.teilhabe.platform.Trail;

/** »Einwilligungen in den Druck von E-Mail-Adressen«: which organisations agreed, and since when. */
@Service
public class MailConsents {
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    MailConsents(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<EntryId, LocalDate> all() {
        var all = new LinkedHashMap<EntryId, LocalDate>();
        jdbc.sql("select entry, agreed_on from mail_consent")
                .query((row, n) -> all.put(
                        new EntryId(row.getObject("entry", UUID.class)), row.getObject("agreed_on", LocalDate.class)))
                .list();
        return all;
    }

    /**
     * Exactly these of those shown have agreed; who had agreed before keeps the day.
     *
     * @param shown what the form showed: others stay as they are
     */
    @Transactional
    public void save(Set<EntryId> shown, Set<EntryId> agreed) {
        var before = all().keySet();
        for (var entry : shown) {
            if (agreed.contains(entry) == before.contains(entry)) continue;
            if (agreed.contains(entry)) {
                jdbc.sql("insert into mail_consent (entry, agreed_on) values (:entry, :day)")
                        .param("entry", entry.value())
                        .param("day", LocalDate.now(clock))
                        .update();
                trail.did("mail-consent.given", "entry", entry.value(), "");
            } else {
                jdbc.sql("delete from mail_consent where entry = :entry")
                        .param("entry", entry.value())
                        .update();
                trail.did("mail-consent.withdrawn", "entry", entry.value(), "");
            }
        }
    }
}

package org.teilhabe.centre;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;

/** The centre's book names functions and their numbers, never persons. */
@Component
class CentreData implements PersonalData {
    @Override
    public DataMap map() {
        return DataMap.of()
                .plain("centre_edition", "section", "valid_from", "content")
                .plain("exceptional_days", "kind", "first", "last", "spans", "reason")
                .plain("notice", "kind", "starts_at", "ends_at", "title", "body", "urgent");
    }

    @Override
    public List<PersonalRecord> find(Person person) {
        return List.of();
    }

    @Override
    public long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun) {
        return 0;
    }
}

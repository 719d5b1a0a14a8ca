package org.teilhabe.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;

/** Privacy itself keeps nothing about anybody: its log counts. */
@Component
class PrivacyData implements PersonalData {
    @Override
    public DataMap map() {
        return DataMap.of()
                .plain("retention_period", "processing", "period", "valid_from")
                .plain("deletion_count", "processing");
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

package org.teilhabe.documents;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;

/** Of a paper its number and its matter are kept, never whom it was for. */
@Component
class DocumentsData implements PersonalData {
    @Override
    public DataMap map() {
        return DataMap.of().plain("paper", "kind", "code", "about", "issued", "revoked", "reason");
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

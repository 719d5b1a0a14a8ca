package org.teilhabe.portal;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.privacy.DataMap;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;
import org.teilhabe.platform.privacy.Processing;

/** The portal keeps nothing about anybody: it counts pages. */
@Component
class PortalData implements PersonalData {
    @Override
    public DataMap map() {
        return DataMap.of()
                .plain("page_view", "day", "language", "view", "entry", "count")
                .plain("search_count", "day", "language", "words");
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

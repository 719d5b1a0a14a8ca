package org.teilhabe.platform.privacy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** »Personenbezogene Daten« of one module: what it keeps about people, how it finds it, how it lets go of it. */
public interface PersonalData {
    /** Every column of the module's tables: why it is kept, or that it is about nobody. */
    DataMap map();

    /** Ids under which the module knows whoever has this mail address; accounts, for instance. */
    default Set<UUID> idsOf(String mail) {
        return Set.of();
    }

    /** Everything the module keeps about this person at the current centre. */
    List<PersonalRecord> find(Person person);

    /**
     * Deletes or anonymises what has outlived its period at the current centre; running it twice changes nothing more.
     *
     * @param processing one of this module's own
     * @param cutoff whatever started its period before this moment goes
     * @param dryRun only counts
     * @return how many records go
     */
    long expire(Processing processing, OffsetDateTime cutoff, boolean dryRun);
}

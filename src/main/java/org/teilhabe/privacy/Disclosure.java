package org.teilhabe.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.privacy.Person;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.PersonalRecord;

/** »Auskunft« (Art. 15 GDPR): everything the current centre keeps about one person. */
@Component
class Disclosure {
    private final List<PersonalData> modules;
    private final Trail trail;

    Disclosure(List<PersonalData> modules, Trail trail) {
        this.modules = List.copyOf(modules);
        this.trail = trail;
    }

    /** Looking is noted: with the person's ids where they have any, else with the number of records only. */
    @Transactional
    List<PersonalRecord> about(String mail) {
        var person = person(mail);
        var found = new ArrayList<PersonalRecord>();
        modules.forEach(module -> found.addAll(module.find(person)));
        person.ids().forEach(id -> trail.read("person", id));
        trail.did("privacy.file-opened", "person", null, Integer.toString(found.size()));
        return found;
    }

    private Person person(String mail) {
        var plain = new Person(mail, Set.of());
        var ids = new HashSet<UUID>();
        modules.forEach(module -> ids.addAll(module.idsOf(plain.mail())));
        return new Person(mail, ids);
    }
}

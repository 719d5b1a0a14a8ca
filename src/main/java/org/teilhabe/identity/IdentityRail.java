package org.teilhabe.identity;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class IdentityRail implements Rail {
    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry(
                        "house",
                        40,
                        "identity.people.title",
                        PeopleController.HERE,
                        "people",
                        Set.of(Role.ADMINISTRATION, Role.LEITUNG),
                        0),
                new Entry("more", 90, "identity.account.title", "/verwaltung/konto", "person", Set.of(), 0));
    }
}

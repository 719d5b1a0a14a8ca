package org.teilhabe.brochure.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class BrochureRail implements Rail {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                "portal",
                65,
                "brochure.desk.rail",
                EditionController.HERE,
                "book",
                Set.of(Role.LEITUNG, Role.REDAKTION, Role.FREIGABE),
                0));
    }
}

package org.teilhabe.privacy;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class PrivacyRail implements Rail {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                "more",
                70,
                "privacy.title",
                PlanController.PATH,
                "shield",
                Set.of(Role.DATENSCHUTZ, Role.ADMINISTRATION),
                0));
    }
}

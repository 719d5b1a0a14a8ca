package org.teilhabe.audit;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class AuditRail implements Rail {
    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                "house",
                80,
                "audit.title",
                TrailController.HERE,
                "history",
                Set.of(Role.DATENSCHUTZ, Role.ADMINISTRATION),
                0));
    }
}

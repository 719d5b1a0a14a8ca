package org.teilhabe.centre.web;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class CentreRail implements Rail {
    private static final Set<Role> DESK = Set.of(Role.LEITUNG, Role.REDAKTION, Role.ADMINISTRATION);

    @Override
    public List<Entry> entries() {
        return List.of(
                new Entry("house", 10, "centre.rail.profile", "/verwaltung/zentrum", "home", DESK, 0),
                new Entry("house", 11, "centre.rail.hours", HoursController.HERE, "clock", DESK, 0),
                new Entry("house", 12, "centre.rail.notices", NoticeController.HERE, "info", DESK, 0));
    }
}

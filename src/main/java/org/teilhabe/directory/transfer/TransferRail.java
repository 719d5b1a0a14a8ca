package org.teilhabe.directory.transfer;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class TransferRail implements Rail {
    static final Set<Role> ROLES = Set.of(Role.REDAKTION, Role.LEITUNG, Role.ADMINISTRATION);

    @Override
    public List<Entry> entries() {
        return List.of(new Entry("portal", 80, "transfer.title", ImportController.PATH, "upload", ROLES, 0));
    }
}

package org.teilhabe.notification;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

/** What waits in the outbox is what failed. */
@Component
class NotificationRail implements Rail {
    private final Mailbag mailbag;

    NotificationRail(Mailbag mailbag) {
        this.mailbag = mailbag;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry(
                "more",
                60,
                "notification.outbox.title",
                OutboxController.PATH,
                "mail",
                Set.of(Role.ADMINISTRATION, Role.LEITUNG),
                mailbag.failed()));
    }
}

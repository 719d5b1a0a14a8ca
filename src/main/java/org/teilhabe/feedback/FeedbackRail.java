package org.teilhabe.feedback;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class FeedbackRail implements Rail {
    static final String HREF = "/verwaltung/rueckmeldungen";
    static final Set<Role> ROLES = Set.of(Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION);

    private final Inbox inbox;

    FeedbackRail(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Entry> entries() {
        return List.of(new Entry("portal", 65, "feedback.desk.rail", HREF, "inbox", ROLES, inbox.waiting()));
    }
}

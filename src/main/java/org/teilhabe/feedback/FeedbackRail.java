package org.teilhabe.feedback;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Role;
import org.teilhabe.platform.web.Rail;

@Component
class FeedbackRail implements Rail {
    static final String HREF = "/verwaltung/rueckmeldungen";

    private final Inbox inbox;

    FeedbackRail(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<Entry> entries() {
        var roles = Set.of(Role.LEITUNG, Role.REDAKTION, Role.KOORDINATION);
        return List.of(new Entry("portal", 60, "feedback.desk.rail", HREF, "inbox", roles, inbox.waiting()));
    }
}

package org.teilhabe.centre;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Tells the house that the current centre's book has changed. */
@Component
class Bell {
    private final ApplicationEventPublisher events;

    Bell(ApplicationEventPublisher events) {
        this.events = events;
    }

    void ring() {
        events.publishEvent(new CentreChanged(CurrentCentre.id()));
    }
}

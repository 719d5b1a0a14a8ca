package org.teilhabe.portal;

import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;
import org.teilhabe.centre.CentreReading;
import org.teilhabe.directory.Taxonomy;
import org.teilhabe.platform.text.Messages;
import org.teilhabe.platform.text.PortalLanguage;

/** Gives the words for entries of the current centre, now. */
@Component
class Phrasing {
    private final Messages messages;
    private final Taxonomy taxonomy;
    private final CentreReading centre;
    private final Clock clock;

    Phrasing(Messages messages, Taxonomy taxonomy, CentreReading centre, Clock clock) {
        this.messages = messages;
        this.taxonomy = taxonomy;
        this.centre = centre;
        this.clock = clock;
    }

    EntryWords in(PortalLanguage language) {
        return new EntryWords(
                messages.in(language),
                taxonomy.terms(),
                new CentreHouse(centre.closures(), centre.phone().orElse(null), centre.pause(language), centre.place()),
                LocalDateTime.now(clock));
    }
}

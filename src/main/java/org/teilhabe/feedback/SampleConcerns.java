package org.teilhabe.feedback;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.teilhabe.directory.SamplesRemoved;
import org.teilhabe.platform.Trail;

/**
 * The invented concerns and answers go with the invented entries; a concern that somebody has worked on is that person's
 * work and stays.
 */
@Component
class SampleConcerns {
    private final JdbcClient jdbc;
    private final Helpfulness helpfulness;
    private final Trail trail;

    SampleConcerns(JdbcClient jdbc, Helpfulness helpfulness, Trail trail) {
        this.jdbc = jdbc;
        this.helpfulness = helpfulness;
        this.trail = trail;
    }

    @EventListener
    @Transactional
    void removed(SamplesRemoved removal) {
        var gone = jdbc.sql("""
                delete from concern c where c.sample and c.state = 'new' and c.version = 1 and c.times = 1
                and not exists (select 1 from concern_note n where n.centre_id = c.centre_id and n.concern = c.id)""").update();
        helpfulness.forgetInvented();
        if (gone > 0) trail.did("feedback.samples-removed", ConcernDesk.SUBJECT, null, Integer.toString(gone));
    }
}

package org.teilhabe.platform.job;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** Walks a job over all centres; what fails at one does not keep the others waiting. */
@Component
public class EveryCentre {
    private static final Logger LOG = LoggerFactory.getLogger(EveryCentre.class);

    private final Centres centres;

    EveryCentre(Centres centres) {
        this.centres = centres;
    }

    /** @param name for the log; @throws RuntimeException the last failure, once every centre had its turn */
    public void run(String name, Runnable work) {
        RuntimeException last = null;
        for (var centre : centres.all()) {
            try {
                CurrentCentre.run(centre, work);
            } catch (RuntimeException e) {
                LOG.error("{} failed at {}", name, centre.slug(), e);
                last = e;
            }
        }
        if (last != null) throw last;
    }
}

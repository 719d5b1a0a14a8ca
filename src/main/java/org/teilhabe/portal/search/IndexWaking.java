package org.teilhabe.portal.search;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.directory.PublicChanged;
import org.teilhabe.platform.shell.Shell;

/** Wakes the index when this process changes something; a command leaves it to the portal that has the index. */
@Component
@Profile("!" + Shell.PROFILE)
class IndexWaking {
    private final Indexing indexing;

    IndexWaking(Indexing indexing) {
        this.indexing = indexing;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void wake(PublicChanged change) {
        indexing.wake(change.centre());
    }
}

package org.teilhabe.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.brochure.EditionFrozen;
import org.teilhabe.centre.CentreChanged;
import org.teilhabe.directory.PublicChanged;
import org.teilhabe.directory.PublicChanges;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Counts how often anything public of a centre has changed: what was made in an earlier generation is not shown again.
 * Changes by other nodes of the installation are looked for every few seconds while somebody reads.
 */
@Component
class PublicGenerations {
    private static final Logger LOG = LoggerFactory.getLogger(PublicGenerations.class);
    private static final long LOOK_AFTER_MILLIS = 5_000;

    private final PublicChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<UUID, State> states = new ConcurrentHashMap<>();
    private final Executor looking = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("public-changes").factory());

    private static final class State {
        final AtomicLong generation = new AtomicLong();
        final AtomicLong lookedAt = new AtomicLong();
        volatile long newest = -1;
    }

    PublicGenerations(PublicChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is public of a centre on a day, between two changes. Whoever keeps something by its edition need not be told
     * of changes, and cannot keep what was read a moment too early.
     */
    record Edition(UUID centre, long generation, LocalDate day) {}

    Edition edition() {
        var centre = CurrentCentre.get();
        return new Edition(centre.id(), current(centre), LocalDate.now(clock));
    }

    /** The generation of a centre's public matter. */
    long current(Centre centre) {
        var state = state(centre.id());
        var looked = state.lookedAt.get();
        var now = clock.millis();
        if (now - looked > LOOK_AFTER_MILLIS && state.lookedAt.compareAndSet(looked, now)) {
            looking.execute(() -> CurrentCentre.run(centre, () -> look(centre, state)));
        }
        return state.generation.get();
    }

    /** After all others who keep public things in memory have let go of theirs. */
    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void entryChanged(PublicChanged change) {
        next(change.centre());
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void centreChanged(CentreChanged change) {
        next(change.centre());
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void editionFrozen(EditionFrozen frozen) {
        next(frozen.centre());
    }

    /** For what changes pages and is neither an entry nor the centre itself. */
    void next(UUID centre) {
        state(centre).generation.incrementAndGet();
    }

    private void look(Centre centre, State state) {
        try {
            var newest = changes.newest();
            if (state.newest >= 0 && newest != state.newest) events.publishEvent(new PublicChanged(centre.id(), null));
            state.newest = newest;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Public changes of {} could not be looked for: {}", centre.slug(), e.getMessage());
        }
    }

    private State state(UUID centre) {
        return states.computeIfAbsent(centre, c -> new State());
    }
}

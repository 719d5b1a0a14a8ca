package org.teilhabe.brochure;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.teilhabe.platform.job.EveryCentre;
import org.teilhabe.platform.shell.Shell;

/**
 * »Buchbinderei«: typesets the books of editions that are being frozen, one at a time; at once, after a start whatever a
 * former process left undone, and every few minutes whatever a fault left behind.
 */
@Component
@Profile("!" + Shell.PROFILE)
class Bindery {
    private static final Logger LOG = LoggerFactory.getLogger(Bindery.class);

    private final Freezing freezing;
    private final EveryCentre everyCentre;
    private final ExecutorService hands = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("buchbinderei").factory());
    private volatile boolean closing;

    Bindery(Freezing freezing, EveryCentre everyCentre) {
        this.freezing = freezing;
        this.everyCentre = everyCentre;
    }

    @TransactionalEventListener
    void begun(FreezingBegun begun) {
        wake();
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterAStart() {
        wake();
    }

    void wake() {
        try {
            hands.execute(this::work);
        } catch (RejectedExecutionException e) {
            LOG.debug("Shutting down; the next start goes on", e);
        }
    }

    void work() {
        everyCentre.run("Typesetting an edition", () -> {
            while (!closing && freezing.step()) LOG.debug("One book more");
        });
    }

    @PreDestroy
    void stop() {
        closing = true;
        hands.close();
    }

    /** Another look, should the database have been away at the wrong moment. */
    @Configuration(proxyBeanMethods = false)
    @Profile("!" + Shell.PROFILE)
    static class Looking {
        @Bean
        RecurringTask<Void> bindEditions(Bindery bindery) {
            return Tasks.recurring("bind-editions", Schedules.fixedDelay(Duration.ofMinutes(5)))
                    .execute((instance, context) -> bindery.wake());
        }
    }
}

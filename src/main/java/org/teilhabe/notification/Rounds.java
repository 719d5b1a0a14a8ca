package org.teilhabe.notification;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.job.EveryCentre;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

/** When the postman goes: at once after a mail was written, and twice a minute for what had to wait. */
@Component
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Optional<Postman> postman;
    private final EveryCentre everyCentre;
    private final Set<Centre> woken = ConcurrentHashMap.newKeySet();
    private final ExecutorService legs = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("postbote").factory());

    Rounds(
            Settings settings,
            EveryCentre everyCentre,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.postman =
                Smtp.Server.of(settings.mail()).map(server -> new Postman(new Smtp(server), jdbc, transactions, clock));
        this.everyCentre = everyCentre;
    }

    /** Whether mails leave the house; if not, they are read in the outbox. */
    boolean postIsOut() {
        return postman.isPresent();
    }

    void all() {
        postman.ifPresent(p -> everyCentre.run("Sending mail", p::round));
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterAStart() {
        postman.ifPresent(p -> everyCentre.run("Looking for mail that waited", p::startAnew));
    }

    /** Once the running transaction has committed, at the current centre. */
    void wakeAfterCommit() {
        var centre = CurrentCentre.get();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(centre);
            }
        });
    }

    /** Does not wait; several calls before the postman starts are one round. */
    private void wake(Centre centre) {
        if (postman.isEmpty() || !woken.add(centre)) return;
        try {
            legs.execute(() -> {
                woken.remove(centre);
                go(centre);
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("Shutting down; the mail goes out after the next start", e);
        }
    }

    private void go(Centre centre) {
        try {
            postman.ifPresent(p -> CurrentCentre.run(centre, p::round));
        } catch (RuntimeException e) {
            LOG.error("Sending mail failed at {}; the next round tries again", centre.slug(), e);
        }
    }

    @PreDestroy
    void stop() {
        legs.close();
    }
}

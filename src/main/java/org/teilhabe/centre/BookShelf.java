package org.teilhabe.centre;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Keeps the books of the centres at hand. A change at this node drops the book with its commit; another node's change
 * is seen after a minute at the latest.
 */
@Component
class BookShelf {
    private final Books books;
    private final TransactionTemplate reading;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<UUID, Book> shelf = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    BookShelf(Books books, org.springframework.transaction.PlatformTransactionManager manager) {
        this.books = books;
        this.reading = new TransactionTemplate(manager);
        this.reading.setReadOnly(true);
    }

    /** The current centre's book; empty where no centre is set. */
    Book book() {
        var centre = CurrentCentre.find();
        if (centre.isEmpty()) return Book.EMPTY;
        // Whoever is writing reads what they wrote, and keeps it to themselves until the commit.
        if (writing()) return books.read();
        var kept = shelf.getIfPresent(centre.get().id());
        return kept != null ? kept : fetch(centre.get().id());
    }

    private Book fetch(UUID centre) {
        var before = changes.get();
        var book = reading.execute(status -> books.read());
        if (before == changes.get()) shelf.put(centre, book);
        return book;
    }

    private static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** First of all: whoever reads anew must not read the old book. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void drop(CentreChanged changed) {
        changes.incrementAndGet();
        shelf.invalidate(changed.centre());
    }
}

package org.teilhabe.brochure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.documents.PdfEngine;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Trail;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.text.PortalLanguage;
import tools.jackson.databind.ObjectMapper;

/**
 * »Festschreibung« of an edition: first its words in all languages, in one transaction; then its books are typeset, one
 * after the other, each kept as soon as it is there; when all are, it gets its number.
 */
@Service
class Freezing {
    private static final Logger LOG = LoggerFactory.getLogger(Freezing.class);

    private final Editions editions;
    private final BookMaking making;
    private final PdfEngine engine;
    private final ObjectMapper json;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;

    Freezing(
            Editions editions,
            BookMaking making,
            PdfEngine engine,
            ObjectMapper json,
            Trail trail,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.making = making;
        this.engine = engine;
        this.json = json;
        this.trail = trail;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** A book that is still missing. */
    private record Task(String language, Version version) {}

    /** Takes the words of all languages at one moment. */
    void begin(UUID id, int version) {
        snapshot.executeWithoutResult(t -> {
            var edition = editions.find(id).open();
            if (!editions.freezing().isEmpty()) throw new Rejected("brochure.desk.another-freezing");
            if (making.contents(edition.plan(), PortalLanguage.DE).size() == 0)
                throw new Rejected("brochure.desk.empty");
            if (!editions.begin(id, version))
                throw new OptimisticLockingFailureException("The edition " + id + " was changed meanwhile");
            for (var language : edition.plan().tongues())
                editions.keep(id, making.make(edition.plan(), language, edition.pictureFile()));
            editions.keep(id, Marks.of(making.make(edition.plan(), PortalLanguage.DE, null), json));
            trail.did("edition.freezing", "edition", id, edition.plan().titles().getOrDefault("de", ""));
            events.publishEvent(new FreezingBegun(CurrentCentre.id(), id));
        });
    }

    /**
     * Typesets the next missing book of the current centre, or gives the edition its number where none is missing.
     *
     * @return whether there is more to do
     */
    boolean step() {
        var open = Objects.requireNonNull(transaction.execute(t -> editions.freezing()));
        if (open.isEmpty()) return false;
        var id = open.getFirst();
        var missing = Objects.requireNonNull(transaction.execute(t -> missing(id)));
        if (missing.isEmpty()) finish(id);
        else typeset(id, missing.getFirst());
        return true;
    }

    private List<Task> missing(UUID id) {
        var there = editions.files(id).stream()
                .map(f -> new Task(f.language(), f.version()))
                .toList();
        var missing = new ArrayList<Task>();
        for (var language : editions.books(id))
            for (var version : Version.values()) missing.add(new Task(language, version));
        missing.removeAll(there);
        return missing;
    }

    private void typeset(UUID id, Task task) {
        record Matter(Book book, Map<String, byte[]> pictures) {}
        var matter = Objects.requireNonNull(transaction.execute(
                t -> new Matter(editions.book(id, task.language()).orElseThrow(), editions.pictures(id))));
        try {
            var pdf = engine.typeset("brochure", task.version().of(matter.book()), matter.pictures());
            var tag = Marks.hash(pdf.bytes());
            transaction.executeWithoutResult(
                    t -> editions.keep(id, task.language(), task.version(), pdf.pages(), tag, pdf.bytes()));
        } catch (Rejected refusal) {
            var fault = refusal.faults().getFirst();
            giveUp(
                    id,
                    new Edition.Refusal(
                            task.language(),
                            fault.key(),
                            fault.arguments().stream().map(String::valueOf).toList()));
        } catch (java.io.UncheckedIOException e) {
            LOG.error("The edition {} could not be typeset in {}", id, task.language(), e);
            giveUp(id, new Edition.Refusal(task.language(), "brochure.desk.not-typeset", List.of()));
        }
    }

    private void giveUp(UUID id, Edition.Refusal refusal) {
        transaction.executeWithoutResult(t -> {
            editions.giveUp(id, refusal);
            trail.did("edition.not-frozen", "edition", id, refusal.language());
        });
    }

    private void finish(UUID id) {
        transaction.executeWithoutResult(t -> editions.finish(id).ifPresent(number -> {
            trail.did("edition.frozen", "edition", id, number.toString());
            events.publishEvent(new EditionFrozen(CurrentCentre.id(), id, number));
        }));
    }
}

package org.teilhabe.portal.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.teilhabe.directory.Directory;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.PublicChanges;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Keeps the index at what is published: one thread reads the list of public changes from where it stopped. It wakes when
 * this process changes something and looks every two seconds for what others changed; after a crash it just reads on.
 */
@Component
class Indexing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int PAGE = 50;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SearchIndex index;
    private final IndexCursors cursors;
    private final Documenting documenting;
    private final Directory directory;
    private final PublicChanges changes;
    private final Centres centres;
    private final ApplicationEventPublisher events;
    private final LinkedBlockingQueue<UUID> woken = new LinkedBlockingQueue<>();
    private final Map<UUID, Object> turns = new ConcurrentHashMap<>();
    private volatile boolean running;
    private volatile boolean stopping;
    private @Nullable Thread thread;

    Indexing(
            SearchIndex index,
            IndexCursors cursors,
            Documenting documenting,
            Directory directory,
            PublicChanges changes,
            Centres centres,
            ApplicationEventPublisher events) {
        this.index = index;
        this.cursors = cursors;
        this.documenting = documenting;
        this.directory = directory;
        this.changes = changes;
        this.centres = centres;
        this.events = events;
    }

    @Override
    public void start() {
        running = true;
        stopping = false;
        centres.all().forEach(centre -> wake(centre.id()));
        thread = Thread.ofPlatform().daemon().name("indexing").start(this::run);
    }

    /** Lets what is being written come to its end: the index and the database close after this. */
    @Override
    public void stop() {
        stopping = true;
        running = false;
        if (thread == null) return;
        wake(NOBODY);
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demo is loaded. The door does not wait: a lost index is built while the portal answers. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 2_000;
    }

    void wake(UUID centre) {
        woken.add(centre);
    }

    private void run() {
        while (running) {
            try {
                var centre = woken.poll(2, TimeUnit.SECONDS);
                if (centre == null) centres.all().forEach(this::catchUp);
                else centres.byId(centre).ifPresent(this::catchUp);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("Indexing failed and goes on with the next change", e);
            }
        }
    }

    /** Reads the centre's changes up to the newest; the first time everything. */
    void catchUp(Centre centre) {
        synchronized (turns.computeIfAbsent(centre.id(), id -> new Object())) {
            CurrentCentre.run(centre, () -> {
                var cursor = cursors.of(centre.id());
                if (cursor.isEmpty()) {
                    rebuild(centre);
                    return;
                }
                if (readOn(centre, cursor.get())) events.publishEvent(new IndexChanged(centre.id()));
            });
        }
    }

    /** @return whether there was anything to read that was not built anew */
    private boolean readOn(Centre centre, long cursor) {
        for (var seq = cursor; ; ) {
            var next = changes.after(seq, PAGE);
            if (next.isEmpty()) return seq != cursor;
            if (next.stream().anyMatch(c -> c.entry() == null)) {
                rebuild(centre);
                return false;
            }
            follow(centre, next);
            seq = next.getLast().seq();
            cursors.keep(centre.id(), seq);
        }
    }

    /** Everything anew while the portal answers: what is newer replaces what is older, then what is left over goes. */
    void rebuild(Centre centre) {
        synchronized (turns.computeIfAbsent(centre.id(), id -> new Object())) {
            CurrentCentre.run(centre, () -> {
                var newest = changes.newest();
                var generation = cursors.nextGeneration();
                var terms = documenting.terms();
                var count = 0;
                Optional<EntryId> last = Optional.empty();
                while (true) {
                    var page = directory.inAllLanguages(last, PAGE);
                    if (page.isEmpty()) break;
                    if (stopping) return;
                    index.fill(documenting.documents(centre.id(), page, terms, generation));
                    count += page.size();
                    last = Optional.of(page.getLast().id());
                }
                index.commit();
                index.removeOlder(centre.id(), generation);
                cursors.keep(centre.id(), newest);
                events.publishEvent(new IndexChanged(centre.id()));
                LOG.info("Suchindex gebaut: {} mit {} Einträgen", centre.slug(), count);
            });
        }
    }

    private void follow(Centre centre, List<PublicChanges.Change> next) {
        var documents = new ArrayList<PortalDocument>();
        var gone = new ArrayList<String>();
        var seen = new HashSet<UUID>();
        var terms = documenting.terms();
        for (var change : next) {
            var entry = java.util.Objects.requireNonNull(change.entry());
            if (!seen.add(entry)) continue;
            directory
                    .inAllLanguages(new EntryId(entry))
                    .ifPresentOrElse(
                            e -> documents.addAll(
                                    documenting.documents(centre.id(), List.of(e), terms, cursors.generation())),
                            () -> gone.add(PortalDocument.id(centre.id(), entry)));
        }
        index.write(documents, gone);
    }
}

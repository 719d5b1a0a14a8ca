package org.teilhabe.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;
import org.teilhabe.platform.web.PageLife;

/**
 * Counts how often pages are looked at, by day and language: no person, no address, no path through the pages. Counts
 * gather in memory and are written every half minute; what a crash takes with it is a few counts.
 */
@Component
class PageViews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PageViews.class);
    private static final UUID NO_ENTRY = new UUID(0, 0);
    private static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Centres centres;
    private final Clock clock;
    private final Map<View, LongAdder> counts = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService timer;

    private record View(UUID centre, LocalDate day, String language, String kind, UUID entry) {}

    PageViews(JdbcClient jdbc, TransactionTemplate transaction, Centres centres, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.centres = centres;
        this.clock = clock;
    }

    void count(HttpServletRequest request, PageLife life) {
        if (!request.getMethod().equals("GET") || life.view().isEmpty()) return;
        var language = request.getRequestURI().substring(1).split("/", 2)[0];
        var entry = life.entry() == null ? NO_ENTRY : life.entry();
        counts.computeIfAbsent(
                        new View(CurrentCentre.id(), LocalDate.now(clock), language, life.view(), entry),
                        v -> new LongAdder())
                .increment();
    }

    /** Writes what has gathered; what cannot be written now waits for the next time. */
    void flush() {
        var byCentre = counts.keySet().stream().collect(Collectors.groupingBy(View::centre));
        byCentre.forEach((id, views) -> centres.byId(id)
                .ifPresent(centre -> CurrentCentre.run(
                        centre, () -> transaction.executeWithoutResult(status -> views.forEach(this::write)))));
    }

    private void write(View view) {
        var adder = counts.remove(view);
        if (adder == null) return;
        jdbc.sql("""
                insert into page_view (day, language, view, entry, count) values (:day, :language, :view, :entry, :count)
                on conflict (centre_id, day, language, view, entry) do update set count = page_view.count + excluded.count""")
                .param("day", view.day())
                .param("language", view.language())
                .param("view", view.kind())
                .param("entry", view.entry())
                .param("count", adder.sum())
                .update();
    }

    private void flushQuietly() {
        try {
            flush();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Page views could not be written: {}", e.getMessage());
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("page-views").factory());
        timer.scheduleWithFixedDelay(this::flushQuietly, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) timer.shutdown();
        timer = null;
        flushQuietly();
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}

package org.teilhabe.platform.demo;

import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;
import org.teilhabe.platform.tenancy.CurrentCentre;

/**
 * Loads the demo before the house opens its door: never into an external database, never beside a real centre. Each
 * module's share is one transaction that also notes it as loaded, so a start after a crash goes on where it stopped.
 */
@Component
class DemoLoading implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);

    private final Settings settings;
    private final Centres centres;
    private final List<DemoData> shares;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private volatile boolean running;

    DemoLoading(
            Settings settings,
            Centres centres,
            List<DemoData> shares,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Ids ids) {
        this.settings = settings;
        this.centres = centres;
        this.shares =
                shares.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.ids = ids;
    }

    @Override
    public void start() {
        running = true;
        if (!settings.demo().load() || settings.db().external()) return;
        if (centres.all().stream().anyMatch(c -> !c.demo())) return;
        for (var demo : DemoCentre.values()) load(demo);
    }

    private void load(DemoCentre demo) {
        var centre = centres.bySlug(demo.slug())
                .orElseGet(() -> centres.found(new Centre(ids.next(), demo.slug(), List.of(), true)));
        CurrentCentre.run(centre, () -> shares.forEach(share -> load(share, demo)));
    }

    private void load(DemoData share, DemoCentre demo) {
        transaction.executeWithoutResult(status -> {
            if (noteAsLoaded(share)) {
                share.load(demo);
                LOG.info("Beispieldaten geladen: {} für {}", share.module(), demo.slug());
            }
        });
    }

    /** @return false where it was loaded before */
    private boolean noteAsLoaded(DemoData share) {
        return jdbc.sql("insert into demo_loaded (module) values (?) on conflict do nothing")
                        .param(share.module())
                        .update()
                == 1;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that serves or works: the web server, jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}

package org.teilhabe.identity;

import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.start.StartRefused;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;

/** Nobody comes into a real house by a sign-in that stands in its manual. */
@Component
class ProductionGate implements SmartLifecycle {
    private final Settings settings;
    private final Centres centres;
    private final DemoSignIns demo;
    private volatile boolean running;

    ProductionGate(Settings settings, Centres centres, DemoSignIns demo) {
        this.settings = settings;
        this.centres = centres;
        this.demo = demo;
    }

    @Override
    public void start() {
        running = true;
        check(settings.db().external());
    }

    /** @param production whether this is a city's own database */
    void check(boolean production) {
        if (!production) return;
        var open = centres.all().stream()
                .filter(centre -> centre.demo() || demo.existAt(centre))
                .map(Centre::slug)
                .collect(Collectors.joining(", "));
        if (!open.isEmpty())
            throw new StartRefused("In dieser Datenbank stehen Beispielzentren oder Beispielzugänge (" + open
                    + "). Teilhabe startet so nicht mit einer eigenen Datenbank. Nehmen Sie eine leere Datenbank,"
                    + " oder entfernen Sie die Beispiele.");
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the demo, the first centre and everything that serves. */
    @Override
    public int getPhase() {
        return -1;
    }
}

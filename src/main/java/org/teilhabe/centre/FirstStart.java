package org.teilhabe.centre;

import java.net.URI;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.tenancy.Centres;

/** An installation without the demo begins with one centre of which only the name is known; its people tell the rest. */
@Component
class FirstStart implements SmartLifecycle {
    private final Settings settings;
    private final Centres centres;
    private final CentreFounding founding;
    private volatile boolean running;

    FirstStart(Settings settings, Centres centres, CentreFounding founding) {
        this.settings = settings;
        this.centres = centres;
        this.founding = founding;
    }

    @Override
    public void start() {
        running = true;
        if (centres.all().isEmpty())
            founding.found(
                    settings.centre().slug(),
                    hosts(settings.baseAddress()),
                    Charter.named(settings.centre().name(), settings.centre().shortName()));
    }

    private static List<String> hosts(@org.jspecify.annotations.Nullable URI base) {
        var host = base == null ? null : base.getHost();
        return host == null ? List.of() : List.of(host.toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the demo, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}

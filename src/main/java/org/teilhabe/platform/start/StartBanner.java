package org.teilhabe.platform.start;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.Centres;

/** Tells whoever starts the installation where to find it. */
@Component
class StartBanner {
    private final Settings settings;
    private final Centres centres;
    private final List<StartNote> notes;
    private final PrintStream console = System.out;

    StartBanner(Settings settings, Centres centres, List<StartNote> notes) {
        this.settings = settings;
        this.centres = centres;
        this.notes = notes;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!(event.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null)
            return;
        lines(web.getWebServer().getPort()).forEach(console::println);
        console.flush();
    }

    List<String> lines(int port) {
        var base = base("localhost", port);
        var lines = new ArrayList<String>(List.of("", "Teilhabe läuft."));
        if (!centres.all().isEmpty()) {
            lines.add("  Portal       " + base + "/");
            lines.add("  Verwaltung   " + base + "/verwaltung");
        }
        centres.all().stream().skip(1).forEach(other -> lines.add("  Zentrum      " + address(other, port)));
        notes.forEach(note -> lines.addAll(note.lines(base)));
        lines.add("Beenden mit Strg+C.");
        return lines;
    }

    private String address(Centre centre, int port) {
        return centre.hosts().isEmpty()
                ? base(centre.slug() + ".localhost", port) + "/"
                : "https://" + centre.hosts().getFirst() + "/";
    }

    private String base(String host, int port) {
        var configured = settings.baseAddress();
        return configured != null && host.equals("localhost")
                ? configured.toString().replaceAll("/+$", "")
                : "http://" + host + ":" + port;
    }
}

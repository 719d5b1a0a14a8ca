package org.teilhabe.platform.start;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.text.PortalLanguage;

/**
 * Reads the portal's own pages in all languages for a while and ends. What the virtual machine learns meanwhile goes
 * into the cache of the launcher (JEP 514 and 515), so the first readers of every later start need not wait for it.
 */
@Component
@ConditionalOnBooleanProperty("teilhabe.rehearsal")
class Rehearsal {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final Pattern ADDRESS = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>");
    private static final List<String> QUESTIONS =
            List.of("/suche?q=deutsch", "/suche?q=kindergarden", "/suche/vorschlaege?q=spr", "/angebote?kosten=frei");

    private final HttpClient reader = HttpClient.newHttpClient();

    @EventListener
    void rehearse(ApplicationReadyEvent ready) throws IOException, InterruptedException {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext web) || web.getWebServer() == null)
            return;
        var portal = "http://localhost:" + web.getWebServer().getPort();
        var end = System.nanoTime() + LONG_ENOUGH.toNanos();
        for (var address : addresses(portal)) {
            if (System.nanoTime() > end) break;
            read(portal + address, "gzip");
        }
        System.exit(SpringApplication.exit(ready.getApplicationContext()));
    }

    /** In an order that mixes languages and kinds, the same each time. */
    private List<String> addresses(String portal) throws IOException, InterruptedException {
        var all = new ArrayList<String>();
        for (var language : PortalLanguage.full()) {
            var pages = ADDRESS.matcher(read(portal + "/sitemap-" + language.tag() + ".xml", "identity"));
            pages.results().forEach(page -> all.add(page.group(1)));
            QUESTIONS.forEach(question -> all.add("/" + language.tag() + question));
        }
        Collections.shuffle(all, new Random(1));
        return all;
    }

    private String read(String address, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", encoding);
        return reader.send(request.build(), BodyHandlers.ofString()).body();
    }
}

package org.teilhabe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.teilhabe.portal.search.WholeIndex;

/** Every run of the tests begins with an empty data folder; as root it stands where PostgreSQL's user can reach it. */
class HouseData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var base = "root".equals(System.getProperty("user.name")) ? Path.of("/var/tmp") : Path.of("target");
        var folder = base.resolve("teilhabe-test-"
                + Integer.toHexString(Path.of("").toAbsolutePath().hashCode()));
        empty(folder);
        System.setProperty("teilhabe.data", folder.toString());
        System.setProperty("teilhabe.test", "true");
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host"); // centres are told apart by host name
        System.setProperty("teilhabe.oidc.issuer", "http://localhost:" + CityPort.NUMBER);
        System.setProperty("teilhabe.oidc.client-secret", "geheim");
        System.setProperty("teilhabe.oidc.role-claim", "groups");
        System.setProperty("teilhabe.oidc.roles", "ki-leitung=LEITUNG, ki-redaktion=REDAKTION");
        context.addApplicationListener((ApplicationReadyEvent ready) -> WholeIndex.in(ready.getApplicationContext()));
    }

    /** Keeps PostgreSQL's unpacked programs, which do not change. */
    private static void empty(Path folder) {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList())
                if (!path.equals(folder) && !folder.relativize(path).startsWith("postgresql-18.6.0"))
                    Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

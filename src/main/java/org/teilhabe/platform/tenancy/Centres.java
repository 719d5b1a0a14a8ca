package org.teilhabe.platform.tenancy;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The centres of this installation and the host names they answer to. */
@Component
public class Centres {
    /** How long an unknown host name is believed to be unknown, in milliseconds. */
    private static final long PATIENCE = 3_000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable List<Centre> known;

    private volatile long read;

    Centres(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the order they were founded; the first answers on {@code localhost} and 127.0.0.1. */
    public List<Centre> all() {
        var cached = known;
        if (cached != null && !cached.isEmpty()) return cached;
        var fresh = jdbc.sql("select id, slug, hosts, demo from centre order by founded, slug")
                .query(Centres::centre)
                .list();
        known = fresh;
        read = clock.millis();
        return fresh;
    }

    public Optional<Centre> first() {
        return all().stream().findFirst();
    }

    public Optional<Centre> bySlug(String slug) {
        return all().stream().filter(c -> c.slug().equals(slug)).findFirst();
    }

    public Optional<Centre> byId(UUID id) {
        return all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** @param host the request's host name without port, in any case */
    public Optional<Centre> byHost(String host) {
        var name = host.toLowerCase(java.util.Locale.ROOT);
        if (name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]")) return first();
        var found = named(name);
        if (found.isPresent() || clock.millis() - read < PATIENCE) return found;
        forget(); // another process may have founded it meanwhile
        return named(name);
    }

    private Optional<Centre> named(String host) {
        if (host.endsWith(".localhost")) return bySlug(host.substring(0, host.length() - ".localhost".length()));
        return all().stream().filter(c -> c.hosts().contains(host)).findFirst();
    }

    @Transactional
    public Centre found(Centre centre) {
        jdbc.sql("insert into centre (id, slug, hosts, demo) values (?, ?, ?, ?)")
                .params(centre.id(), centre.slug(), centre.hosts().toArray(String[]::new), centre.demo())
                .update();
        known = null;
        return centre;
    }

    public void forget() {
        known = null;
    }

    private static Centre centre(ResultSet row, int number) throws SQLException {
        Array hosts = row.getArray("hosts");
        return new Centre(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                List.of((String[]) hosts.getArray()),
                row.getBoolean("demo"));
    }
}

package org.teilhabe.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL as a child of this process, durable (fsync on), with scram passwords, reachable from this machine only.
 * It ends when this process ends, however it ends: the kernel tells it by {@code setpriv --pdeathsig}.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String OWNER = "teilhabe_owner";
    public static final String APPLICATION = "teilhabe_app";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final DataFolder data;
    private final @Nullable FileLock lock;
    private final @Nullable Process server;
    private final int port;

    private EmbeddedPostgres(DataFolder data, @Nullable FileLock lock, @Nullable Process server, int port) {
        this.data = data;
        this.lock = lock;
        this.server = server;
        this.port = port;
    }

    /** Starts the server in this data folder; the first start makes cluster, roles and database. */
    public static EmbeddedPostgres start(DataFolder data, boolean durable) {
        var lock = data.lock().orElseThrow(() -> DataFolder.Unusable.running(data));
        return startLocked(data, lock, durable);
    }

    /** Starts the server, or joins the one another process has started here: for imports beside a running portal. */
    public static EmbeddedPostgres startOrJoin(DataFolder data) {
        var lock = data.lock();
        if (lock.isPresent()) return startLocked(data, lock.get(), true);
        return new EmbeddedPostgres(data, null, null, Integer.parseInt(read(data.resolve("postgres.port"))));
    }

    private static EmbeddedPostgres startLocked(DataFolder data, FileLock lock, boolean durable) {
        data.refuseHalfRestored();
        var binaries = PostgresBinaries.unpackInto(data.path());
        var cluster = data.resolve("postgres");
        var user = ServerUser.of(cluster);
        user.ifPresent(u -> u.reach(data, binaries.bin()));
        try {
            if (!Files.exists(cluster.resolve("PG_VERSION"))) initialise(data, binaries, cluster, user);
            awaitEndOfPredecessor(cluster);
            user.ifPresent(u -> u.claim(cluster));
            var port = freePort();
            var server = launch(binaries, cluster, user, port, durable, data.resolve("postgres.log"));
            awaitReady(data, server, port);
            Files.writeString(data.resolve("postgres.port"), Integer.toString(port));
            var postgres = new EmbeddedPostgres(data, lock, server, port);
            postgres.ensureRolesAndDatabase();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started in " + data.path(), e);
        }
    }

    public String url() {
        return url(port, "teilhabe");
    }

    /** As the server's administrator, for what the application never does. */
    Connection administration() throws SQLException {
        return connect(data, port);
    }

    public String password(String role) {
        return data.secret(role);
    }

    /** True where this process started the server, false where it joined one. */
    public boolean owned() {
        return server != null;
    }

    @Override
    public void close() {
        if (server == null) return;
        try {
            signal("INT"); // PostgreSQL's fast shutdown: open transactions are rolled back
            if (!server.waitFor(30, TimeUnit.SECONDS)) server.destroyForcibly();
            if (lock != null) lock.acquiredBy().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroyForcibly();
        } catch (IOException e) {
            LOG.warn("The data folder's lock could not be released", e);
        }
    }

    private void signal(String name) throws IOException {
        if (server != null) new ProcessBuilder("kill", "-" + name, Long.toString(server.pid())).start();
    }

    private static void initialise(DataFolder data, PostgresBinaries binaries, Path cluster, Optional<ServerUser> user)
            throws IOException {
        PostgresBinaries.deleteAll(cluster);
        var fresh = data.resolve("postgres.initialising");
        PostgresBinaries.deleteAll(fresh);
        Files.createDirectories(fresh);
        var passwordFile = Files.createTempFile(
                data.path(),
                "init",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile, data.secret("postgres"));
        user.ifPresent(u -> {
            u.own(fresh);
            u.own(passwordFile);
        });
        var initdb = List.of(
                binaries.bin().resolve("initdb").toString(),
                "--encoding=UTF8",
                "--locale-provider=icu",
                "--icu-locale=de-DE",
                "--locale=C.UTF-8",
                "-A",
                "scram-sha-256",
                "-U",
                "postgres",
                "--pwfile=" + passwordFile,
                "-D",
                fresh.toString());
        Commands.run(user.map(u -> u.running(initdb)).orElse(initdb), Duration.ofMinutes(2));
        Files.delete(passwordFile);
        Files.move(fresh, cluster, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    private static Process launch(
            PostgresBinaries binaries, Path cluster, Optional<ServerUser> user, int port, boolean durable, Path log) {
        // A session of its own: Ctrl-C in the terminal means us, and we stop PostgreSQL when we need it no more.
        var arguments = new ArrayList<String>(List.of("setsid", "setpriv", "--pdeathsig", "INT"));
        user.ifPresent(u -> arguments.addAll(u.identity()));
        arguments.addAll(List.of(
                binaries.bin().resolve("postgres").toString(), "-D", cluster.toString(), "-p", Integer.toString(port)));
        for (var setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=128MB",
                "jit=off",
                "random_page_cost=1.1",
                "timezone=Europe/Berlin",
                "log_timezone=Europe/Berlin",
                "fsync=" + (durable ? "on" : "off"),
                "synchronous_commit=" + (durable ? "on" : "off"))) arguments.addAll(List.of("-c", setting));
        return keptAlive(new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    /** The kernel's parent-death signal follows the thread that forked, so that thread lives as long as the process. */
    private static Process keptAlive(ProcessBuilder builder) {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres-parent").start(() -> {
            try {
                started.complete(builder.start());
                new CountDownLatch(1).await();
            } catch (IOException | RuntimeException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return started.join();
    }

    private static void awaitEndOfPredecessor(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var predecessor = ProcessHandle.of(pid).filter(EmbeddedPostgres::isPostgres);
        if (predecessor.isEmpty()) return;
        try {
            predecessor.get().onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the former PostgreSQL", e);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(
                    "PostgreSQL (process " + pid + ") of a former run does not end; end it first", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(c -> c.endsWith("/postgres")).orElse(true);
    }

    private static void awaitReady(DataFolder data, Process server, int port) {
        var deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (var connection = connect(data, port)) {
                if (connection.isValid(2)) return;
            } catch (SQLException e) {
                if (!server.isAlive())
                    throw new IllegalStateException("PostgreSQL ended at once; see " + data.resolve("postgres.log"), e);
                if (System.nanoTime() > deadline)
                    throw new IllegalStateException(
                            "PostgreSQL does not answer; see " + data.resolve("postgres.log"), e);
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private void ensureRolesAndDatabase() {
        try (var connection = connect(data, port);
                var statement = connection.createStatement()) {
            for (var role : List.of(OWNER, APPLICATION)) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", role))
                    statement.execute("create role " + role + " login nosuperuser nobypassrls");
                statement.execute("alter role " + role + " password '" + password(role) + "'");
            }
            if (!exists(connection, "select 1 from pg_database where datname = ?", "teilhabe"))
                statement.execute("create database teilhabe owner " + OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("Roles and database could not be made", e);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static Connection connect(DataFolder data, int port) throws SQLException {
        var login = new Properties();
        login.setProperty("user", "postgres");
        login.setProperty("password", data.secret("postgres"));
        login.setProperty("connectTimeout", "2");
        return DriverManager.getConnection(url(port, "postgres"), login);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

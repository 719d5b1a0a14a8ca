package org.teilhabe.platform.postgres;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * »Sicherung« of an installation in one file: the database as PostgreSQL's own base backup makes it (while the portal
 * runs), with the log that makes it whole, and the secrets. The index is not in it; it is made anew.
 *
 * <p>Source: PostgreSQL 18, "Making a Base Backup Using the Low Level API".
 */
public final class Backup {
    private static final String HEAD = "teilhabe-sicherung";
    private static final String END = "ende";
    private static final String CLUSTER = "postgres/";
    private static final String SECRETS = "secrets/";
    private static final int VERSION = 18;
    /** Their content belongs to one run of the server; the folders themselves must be there. */
    private static final Set<String> TRANSIENT = Set.of(
            "pg_dynshmem",
            "pg_notify",
            "pg_replslot",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans",
            "pg_wal");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "tablespace_map");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.M.uuuu, H:mm").withZone(ZoneId.of("Europe/Berlin"));
    private static final DateTimeFormatter FOLDER =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss").withZone(ZoneId.of("Europe/Berlin"));

    private final DataFolder data;
    private final Clock clock;
    private final PrintStream out;

    public Backup(DataFolder data, Clock clock, PrintStream out) {
        this.data = data;
        this.clock = clock;
        this.out = out;
    }

    /** Writes the installation in this folder to a file that is there whole or not at all. */
    public void write(Path target) throws IOException {
        if (!Files.exists(data.resolve("postgres/PG_VERSION")))
            throw new DataFolder.Unusable("In " + data.path() + " ist noch nichts, was zu sichern wäre.");
        if (Files.exists(target))
            throw new DataFolder.Unusable("Die Datei " + target + " gibt es schon. Nehmen Sie einen anderen Namen.");
        var unfinished = target.resolveSibling(target.getFileName() + ".unfertig");
        Files.deleteIfExists(unfinished);
        try (var postgres = EmbeddedPostgres.startOrJoin(data)) {
            var file = Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var connection = postgres.administration();
                    var tar = new TarArchiveOutputStream(
                            new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), 1 << 16))) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                write(connection, tar);
            }
            force(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        out.println("Gesichert: " + target + " (" + megabytes(Files.size(target))
                + " MB). Die Datei enthält alle Daten und" + " Schlüssel: bewahren Sie sie verschlossen auf.");
    }

    private void write(Connection connection, TarArchiveOutputStream tar) throws IOException, SQLException {
        var cluster = data.resolve("postgres");
        add(tar, HEAD, VERSION + " " + clock.instant());
        try (var statement = connection.createStatement()) {
            // Until this session ends PostgreSQL keeps all log from here on.
            statement.execute(
                    "select pg_create_physical_replication_slot('teilhabe_backup_' || pg_backend_pid(), true, true)");
            statement.execute("select pg_backup_start('teilhabe', true)");
            addFolder(tar, cluster, cluster);
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
                label.next();
                add(tar, CLUSTER + "backup_label", label.getString(1));
            }
            for (var segment : segments(cluster.resolve("pg_wal")))
                addFile(tar, CLUSTER + "pg_wal/" + segment.getFileName(), segment);
        }
        try (var secrets = Files.list(data.resolve("secrets"))) {
            for (var secret : secrets.sorted().toList()) addFile(tar, SECRETS + secret.getFileName(), secret);
        }
        add(tar, END, "");
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9A-F]{24}"))
                    .sorted()
                    .toList();
        }
    }

    private static void addFolder(TarArchiveOutputStream tar, Path cluster, Path folder) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name(cluster, folder) + "/"));
        tar.closeArchiveEntry();
        if (cluster.equals(folder.getParent())
                && TRANSIENT.contains(folder.getFileName().toString())) return;
        List<Path> content;
        try (var files = Files.list(folder)) {
            content = files.sorted().toList();
        } catch (NoSuchFileException vanished) {
            return;
        }
        for (var path : content) {
            var file = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                if (!file.startsWith("pgsql_tmp")) addFolder(tar, cluster, path);
            } else if (!LEFT_OUT.contains(file) && !file.startsWith("pgsql_tmp") && !file.equals("pg_internal.init"))
                addFile(tar, name(cluster, path), path);
        }
    }

    private static String name(Path cluster, Path path) {
        return CLUSTER + cluster.relativize(path);
    }

    /** A file may grow, shrink or vanish meanwhile; the log mends it, as pg_basebackup has it. */
    private static void addFile(TarArchiveOutputStream tar, String name, Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(Files.size(file));
            tar.putArchiveEntry(entry);
            var left = entry.getSize();
            var buffer = new byte[1 << 16];
            while (left > 0) {
                var read = stream.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    java.util.Arrays.fill(buffer, (byte) 0);
                    read = (int) Math.min(buffer.length, left);
                }
                tar.write(buffer, 0, read);
                left -= read;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException vanished) {
            // Dropped since the folder was listed; nothing refers to it any more.
        }
    }

    private static void add(TarArchiveOutputStream tar, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /** Puts a backup in the place of what is in this folder, which is laid aside there; the portal must not run. */
    public void restore(Path source) throws IOException {
        if (!Files.isReadable(source)) throw new NoSuchFileException(source.toString());
        var lock = data.lock().orElseThrow(() -> DataFolder.Unusable.running(data));
        try (var _ = lock.acquiredBy()) {
            var fresh = data.resolve("wiederherstellung");
            PostgresBinaries.deleteAll(fresh);
            var made = unpack(source, fresh);
            var former = swap(fresh);
            out.println("Wiederhergestellt: Stand vom " + MOMENT.format(made) + " Uhr.");
            if (Files.exists(former))
                out.println(
                        "Was vorher da war, liegt in " + former + "; löschen Sie es, wenn Sie es nicht mehr brauchen.");
        }
        try (var postgres = EmbeddedPostgres.start(data, true);
                var connection = postgres.administration()) {
            if (!connection.isValid(5)) throw new IOException("PostgreSQL does not answer");
        } catch (SQLException e) {
            throw new IOException("PostgreSQL: " + e.getMessage(), e);
        }
        out.println("Die Datenbank ist geprüft. Starten Sie jetzt ./teilhabe run.");
    }

    /** Between the moves no start may take the empty place for a new installation. */
    private Path swap(Path fresh) throws IOException {
        var mark = data.resolve(DataFolder.RESTORING);
        Files.writeString(mark, "");
        force(mark);
        var former = data.resolve("vorher-" + FOLDER.format(clock.instant()));
        for (var part : List.of("postgres", "secrets")) {
            if (Files.exists(data.resolve(part))) {
                Files.createDirectories(former);
                Files.move(data.resolve(part), former.resolve(part), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(fresh.resolve(part), data.resolve(part), StandardCopyOption.ATOMIC_MOVE);
        }
        PostgresBinaries.deleteAll(data.resolve("index"));
        PostgresBinaries.deleteAll(fresh);
        Files.delete(mark);
        return former;
    }

    /** @return when the backup was made */
    private static Instant unpack(Path source, Path target) throws IOException {
        Instant made = null;
        var whole = false;
        try (var tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(source)), 1 << 16))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                if (made == null) made = head(entry, tar);
                else if (entry.getName().equals(END)) whole = true;
                else unpack(entry, tar, target);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken(source, e);
        }
        if (made == null || !whole) throw broken(source, null);
        return made;
    }

    private static Instant head(TarArchiveEntry entry, InputStream stream) throws IOException {
        if (!entry.getName().equals(HEAD)) throw new IOException("Not a backup of ours");
        var words = new String(stream.readAllBytes(), StandardCharsets.UTF_8).split(" ");
        if (!words[0].equals(Integer.toString(VERSION)))
            throw new DataFolder.Unusable("Diese Sicherung ist von PostgreSQL " + words[0] + "; dieses Programm bringt "
                    + VERSION + " mit. Nehmen Sie das Programm, das sie gemacht hat.");
        try {
            return Instant.parse(words[1]);
        } catch (DateTimeParseException e) {
            throw new IOException(e);
        }
    }

    private static DataFolder.Unusable broken(Path source, @org.jspecify.annotations.Nullable Exception cause) {
        var refusal = new DataFolder.Unusable("Die Datei " + source
                + " ist keine Sicherung von Teilhabe oder nicht vollständig. Es wurde nichts verändert.");
        if (cause != null) refusal.initCause(cause);
        return refusal;
    }

    private static void unpack(TarArchiveEntry entry, InputStream stream, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)
                || !(entry.getName().startsWith(CLUSTER) || entry.getName().startsWith(SECRETS)))
            throw new IOException("The archive points outside: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
            return;
        }
        if (!entry.isFile()) throw new IOException("Neither file nor folder: " + entry.getName());
        Files.createDirectories(target.getParent());
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream file = Files.newOutputStream(target)) {
            stream.transferTo(file);
        }
        force(target);
    }

    private static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String megabytes(long bytes) {
        return Long.toString(Math.max(1, (bytes + 500_000) / 1_000_000));
    }
}

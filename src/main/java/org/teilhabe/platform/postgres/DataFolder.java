package org.teilhabe.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The folder that holds everything an installation must not lose: database, secrets, index.
 * One process at a time works in it, held by a lock that the system releases when the process dies.
 */
public final class DataFolder {
    /** Stands here while a restored database takes the place of the former one. */
    static final String RESTORING = "wiederherstellung.offen";

    private final Path path;

    /** The folder cannot be worked in, for a reason a person can mend; the sentence (German, for the console) says which. */
    public static class Unusable extends RuntimeException {
        Unusable(String sentence) {
            super(sentence);
        }

        static Unusable running(DataFolder data) {
            return new Unusable("Teilhabe läuft schon mit dem Ordner " + data.path() + ". Beenden Sie es dort zuerst.");
        }

        static Unusable closed(Path folder) {
            return new Unusable("In den Ordner " + folder + " darf " + System.getProperty("user.name")
                    + " nicht schreiben. Starten Sie als wer ihn angelegt hat, oder wählen Sie mit TEILHABE_DATA einen"
                    + " anderen.");
        }
    }

    private DataFolder(Path path) {
        this.path = path;
    }

    /** {@code TEILHABE_DATA}, else {@code ./data}, as root {@code /var/lib/teilhabe} (PostgreSQL refuses to run as root). */
    public static DataFolder standard() {
        var given = System.getProperty("teilhabe.data", System.getenv("TEILHABE_DATA"));
        if (given != null && !given.isBlank()) return at(Path.of(given));
        return at(isRoot() ? Path.of("/var/lib/teilhabe") : Path.of("data"));
    }

    public static DataFolder at(Path path) {
        var absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
        } catch (AccessDeniedException e) {
            throw Unusable.closed(absolute);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + absolute + " cannot be made", e);
        }
        return new DataFolder(absolute);
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** @return the lock, to be kept open as long as the process works here; empty where another process holds it */
    Optional<FileLock> lock() {
        try {
            var channel = FileChannel.open(resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock.isEmpty()) channel.close();
            return lock;
        } catch (AccessDeniedException e) {
            throw Unusable.closed(path);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + path + " cannot be locked", e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException ours) {
            return Optional.empty();
        }
    }

    void refuseHalfRestored() {
        if (Files.exists(resolve(RESTORING)))
            throw new Unusable("In " + path
                    + " wurde eine Wiederherstellung unterbrochen. Rufen Sie ./teilhabe restore noch einmal auf.");
    }

    /** A random secret of 32 bytes in hex, made at first use, readable by the owner alone. */
    public String secret(String name) {
        var file = resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) write(file, random());
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The secret " + file + " cannot be read or made", e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, String secret) throws IOException {
        Files.createDirectories(file.getParent());
        var fresh = Files.createTempFile(
                file.getParent(),
                "fresh",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret);
        Files.move(fresh, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}

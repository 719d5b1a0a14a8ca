package org.teilhabe.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What only root meets: whose database it is that it starts. */
@EnabledIf("org.teilhabe.platform.postgres.DataFolder#isRoot")
class ServerUserTests {
    private static final int SOMEBODY = 4711;

    @TempDir
    Path folder;

    private Path cluster;

    @BeforeEach
    void aClusterOfSomebody() throws IOException {
        cluster = Files.createDirectory(folder.resolve("postgres"));
        Files.writeString(cluster.resolve("PG_VERSION"), "18\n");
        give(cluster, SOMEBODY);
        give(cluster.resolve("PG_VERSION"), SOMEBODY);
    }

    private static void give(Path path, int uid) throws IOException {
        Files.setAttribute(path, "unix:uid", uid);
    }

    private static Object owner(Path path) throws IOException {
        return Files.getAttribute(path, "unix:uid");
    }

    private ServerUser user() {
        return ServerUser.of(cluster).orElseThrow();
    }

    @Test
    void anExistingClusterIsServedByWhoeverOwnsIt() {
        assertThat(user().uid()).isEqualTo(SOMEBODY);
        assertThat(user().running(List.of("true"))).contains("--reuid", "4711");
    }

    @Test
    void aNewClusterBelongsToNobodyWhoCouldSignIn() throws IOException {
        Files.delete(cluster.resolve("PG_VERSION"));
        Files.delete(cluster);
        assertThat(user().name()).isIn("teilhabe", "nobody");
    }

    @Test
    void aClusterThatRootCopiedIsGivenAway() throws IOException {
        give(cluster, 0);
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwxr-xr-x"));
        user().claim(cluster);
        assertThat(owner(cluster)).isEqualTo(user().uid()).isNotEqualTo(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster)))
                .isEqualTo("rwx------");
    }

    @Test
    void aFileSomebodyElseLeftInsideIsPutRight() throws IOException {
        var stray = Files.writeString(cluster.resolve("postgresql.auto.conf"), "");
        user().claim(cluster);
        assertThat(owner(stray)).isEqualTo(SOMEBODY);
    }

    @Test
    void aFolderBehindAClosedDoorIsASentence() throws IOException {
        var programs = Files.createDirectories(folder.resolve("postgresql-18.6.0/bin"));
        Files.writeString(programs.resolve("postgres"), "");
        Files.setPosixFilePermissions(programs.resolve("postgres"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        user().reach(DataFolder.at(folder), programs);

        var closed = Files.createDirectory(folder.resolve("verschlossen"));
        var inside = Files.createDirectories(closed.resolve("data/postgresql-18.6.0/bin"));
        Files.copy(programs.resolve("postgres"), inside.resolve("postgres"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThatExceptionOfType(DataFolder.Unusable.class)
                .isThrownBy(() -> user().reach(DataFolder.at(closed.resolve("data")), inside))
                .withMessageContaining("kommt nicht in den Ordner " + closed.resolve("data"));
    }
}

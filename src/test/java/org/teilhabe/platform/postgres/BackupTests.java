package org.teilhabe.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real server of its own, in a folder that PostgreSQL's user can reach. */
class BackupTests {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    private Path folder;
    private DataFolder data;

    @BeforeEach
    void makeFolder() throws Exception {
        var base = DataFolder.isRoot() ? Path.of("/var/tmp") : Files.createDirectories(Path.of("target"));
        folder = Files.createTempDirectory(base, "teilhabe-backup-");
        data = DataFolder.at(folder.resolve("data"));
        if (DataFolder.isRoot()) Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @AfterEach
    void removeFolder() throws Exception {
        PostgresBinaries.deleteAll(folder);
    }

    @Test
    void whatWasThereWhenTheBackupWasMadeIsThereAfterwards() throws Exception {
        var file = folder.resolve("sicherung.tar.gz");
        try (var postgres = EmbeddedPostgres.start(data, true)) {
            tell(postgres, "create table note (words text)");
            tell(postgres, "insert into note select 'vorher ' || n from generate_series(1, 5000) n");
            backup().write(file); // beside the running server
            tell(postgres, "delete from note");
        }
        var secret = data.secret("postgres");
        Files.writeString(data.resolve("secrets").resolve("postgres"), "vergessen");
        backup().restore(file);
        assertThat(data.secret("postgres")).isEqualTo(secret);
        try (var postgres = EmbeddedPostgres.start(data, true)) {
            assertThat(count(postgres)).isEqualTo(5000);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Gesichert", "Wiederhergestellt", "vorher-");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void halfAFileChangesNothing() throws Exception {
        var file = folder.resolve("sicherung.tar.gz");
        try (var postgres = EmbeddedPostgres.start(data, true)) {
            tell(postgres, "create table note (words text)");
            tell(postgres, "insert into note values ('eins')");
            backup().write(file);
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5000));
        assertThatExceptionOfType(DataFolder.Unusable.class)
                .isThrownBy(() -> backup().restore(file))
                .withMessageContaining("nicht vollständig");
        try (var postgres = EmbeddedPostgres.start(data, true)) {
            assertThat(count(postgres)).isEqualTo(1);
        }
    }

    @Test
    void nothingIsRestoredUnderARunningPortalAndNoOtherBackupIsOverwritten() throws Exception {
        var file = folder.resolve("sicherung.tar.gz");
        try (var postgres = EmbeddedPostgres.start(data, true)) {
            assertThat(postgres.owned()).isTrue();
            backup().write(file);
            assertThatExceptionOfType(DataFolder.Unusable.class)
                    .isThrownBy(() -> backup().restore(file))
                    .withMessageContaining("läuft schon");
            assertThatExceptionOfType(DataFolder.Unusable.class)
                    .isThrownBy(() -> backup().write(file))
                    .withMessageContaining("gibt es schon");
        }
    }

    @Test
    void anInterruptedRestoreIsNotTakenForANewInstallation() throws Exception {
        Files.writeString(data.resolve(DataFolder.RESTORING), "");
        assertThatExceptionOfType(DataFolder.Unusable.class)
                .isThrownBy(() -> EmbeddedPostgres.start(data, true))
                .withMessageContaining("restore noch einmal");
    }

    private Backup backup() {
        return new Backup(data, Clock.systemUTC(), out);
    }

    private static void tell(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static java.sql.Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(
                postgres.url(), EmbeddedPostgres.OWNER, postgres.password(EmbeddedPostgres.OWNER));
    }
}

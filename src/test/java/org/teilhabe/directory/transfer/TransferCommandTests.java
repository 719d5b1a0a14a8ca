package org.teilhabe.directory.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.teilhabe.directory.FreshCentres;
import org.teilhabe.platform.House;
import org.teilhabe.platform.shell.Command;
import org.teilhabe.platform.shell.CommandLine;
import org.teilhabe.platform.tenancy.Centre;
import org.teilhabe.platform.tenancy.CurrentCentre;

@House
class TransferCommandTests {
    @Autowired
    ImportCommand importing;

    @Autowired
    ExportCommand exporting;

    @Autowired
    FreshCentres fresh;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Centre centre;

    @BeforeEach
    void newCentre() {
        centre = fresh.make();
    }

    @Test
    void aDryRunSaysWhatWouldBeAndWritesNothing() throws Exception {
        var file = write("id,title,street,postcode,town\nhaus,Haus Beispiel,Netzestr. 12,51371,Leverkusen\n");
        assertThat(run(importing, Map.of("dry-run", ""), "places", file)).isTrue();
        assertThat(said()).contains("in Ordnung");
        assertThat(exported()).doesNotContain("Haus Beispiel");
        assertThat(run(importing, Map.of(), "places", file)).isTrue();
        assertThat(exported()).contains("Haus Beispiel");
    }

    @Test
    void oneFaultyRowStopsAllUnlessItMayBeSkipped() throws Exception {
        var file = write("""
                id,title,street,postcode,town
                haus,Haus Beispiel,Netzestr. 12,51371,Leverkusen
                halle,Halle Beispiel,Netzestr. 14,5137,Leverkusen
                """);
        var report = folder.resolve("bericht.csv");
        assertThat(run(importing, Map.of("report", report.toString()), "places", file))
                .isFalse();
        assertThat(said()).contains("Zeile 3, postcode", "fünf Ziffern", "Geschrieben wurde nichts");
        assertThat(report).content().contains("postcode");
        assertThat(exported()).doesNotContain("Haus Beispiel");
        assertThat(run(importing, Map.of("skip-faulty", ""), "places", file)).isTrue();
        assertThat(exported()).contains("Haus Beispiel").doesNotContain("Halle Beispiel");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatExceptionOfType(CommandLine.Misused.class).isThrownBy(() -> run(importing, Map.of()));
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> run(importing, Map.of(), "schulen", "datei.csv"))
                .withMessageContaining("schools");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> run(
                        importing,
                        Map.of(),
                        "offers",
                        folder.resolve("nichts.csv").toString()));
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> run(
                        exporting, Map.of(), "offers", folder.resolve("a.pdf").toString()))
                .withMessageContaining(".xlsx");
    }

    private String write(String table) throws Exception {
        return Files.writeString(folder.resolve("datei.csv"), table).toString();
    }

    private String exported() throws Exception {
        var file = folder.resolve("ausfuhr.csv");
        assertThat(run(exporting, Map.of(), "places", file.toString())).isTrue();
        return Files.readString(file);
    }

    private boolean run(Command command, Map<String, String> options, String... words) throws Exception {
        var line = new CommandLine(List.of(words), options, new PrintStream(said, true, StandardCharsets.UTF_8));
        return CurrentCentre.call(centre, () -> command.run(line));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}

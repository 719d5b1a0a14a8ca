package org.teilhabe.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandLineTests {
    @Test
    void wordsOptionsAndSwitchesStandInAnyOrder() {
        var line = parse("--dry-run", "offers", "--centre", "leverkusen", "datei.csv", "--report=bericht.csv");
        assertThat(line.words()).containsExactly("offers", "datei.csv");
        assertThat(line.option("centre")).contains("leverkusen");
        assertThat(line.option("report")).contains("bericht.csv");
        assertThat(line.has("dry-run")).isTrue();
        assertThat(line.has("skip-faulty")).isFalse();
    }

    @Test
    void whatIsTypedWronglyIsSaid() {
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> parse("offers", "--force"))
                .withMessageContaining("--force");
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> parse("offers", "--centre"))
                .withMessageContaining("--centre");
        assertThatExceptionOfType(CommandLine.Misused.class)
                .isThrownBy(() -> parse("offers").word(1, "Welche Datei?"))
                .withMessage("Welche Datei?");
    }

    private static CommandLine parse(String... arguments) {
        return CommandLine.parse(List.of(arguments), System.out);
    }
}

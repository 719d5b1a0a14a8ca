package org.teilhabe.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small programs of the system, run to their end. */
final class Commands {
    private Commands() {}

    static void run(List<String> command, Duration patience) {
        var answer = answer(command, patience);
        if (answer.status() != 0)
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + answer.output());
    }

    static boolean succeeds(List<String> command, Duration patience) {
        return answer(command, patience).status() == 0;
    }

    private record Answer(int status, String output) {}

    private static Answer answer(List<String> command, Duration patience) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            return new Answer(ended ? process.exitValue() : -1, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

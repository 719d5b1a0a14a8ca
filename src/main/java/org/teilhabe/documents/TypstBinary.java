package org.teilhabe.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;

/** The {@code typst} program, where a city has it; one process for each job. */
final class TypstBinary implements Typesetter {
    private final Path program;
    private final Duration time;

    TypstBinary(Path program, Duration time) {
        this.program = program;
        this.time = time;
    }

    @Override
    public Made typeset(Job job) throws IOException {
        var out = job.folder().resolve("jobs").resolve(job.name()).resolve("out.pdf");
        var said = out.resolveSibling("typst.log");
        var process = new ProcessBuilder(
                        program.toString(),
                        "compile",
                        "--root",
                        job.folder().toString(),
                        "--font-path",
                        job.folder().resolve("fonts").toString(),
                        "--ignore-system-fonts",
                        "--pdf-standard",
                        "ua-1",
                        "--input",
                        "job=/jobs/" + job.name(),
                        job.folder().resolve(job.template()).toString(),
                        out.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new TooMuch("Typesetting took longer than " + time);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new TooMuch("Typesetting was interrupted");
        }
        if (process.exitValue() != 0) throw new Failed(Files.readString(said));
        var pdf = Files.readAllBytes(out);
        try (var document = Loader.loadPDF(pdf)) {
            return new Made(pdf, document.getNumberOfPages());
        }
    }

    @Override
    public void close() {
        // Each process ends with its job.
    }
}

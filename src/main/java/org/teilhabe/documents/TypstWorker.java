package org.teilhabe.documents;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Typst in a Node process of its own, kept alive between jobs because its fonts are read once. It ends by itself after a
 * quiet time, is ended when a job takes too long or too much memory, and is started anew with the next job.
 */
final class TypstWorker implements Typesetter {
    private static final Logger LOG = LoggerFactory.getLogger(TypstWorker.class);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final ObjectMapper JSON = JsonMapper.shared();

    private final Path node;
    private final Limits limits;
    private @Nullable Process process;

    /**
     * @param quiet after which the process ends itself
     * @param time of one job
     * @param memory of the process, in bytes
     */
    record Limits(Duration quiet, Duration time, long memory) {
        static final Limits STANDARD = new Limits(Duration.ofMinutes(5), Duration.ofMinutes(2), 2L << 30);
    }

    TypstWorker(Path node, Limits limits) {
        this.node = node;
        this.limits = limits;
    }

    private record Order(String main, String job) {}

    /** @param error why nothing was made; null: so many bytes follow */
    private record Answer(
            @Nullable Integer pages,
            @Nullable Integer bytes,
            @Nullable String error) {}

    @Override
    public synchronized Made typeset(Job job) throws IOException {
        try {
            return ask(running(job.folder()), job);
        } catch (EOFException ended) {
            // It ended itself just now, or somebody ended it: a fresh one gets the job, once.
            LOG.warn("The typesetting process ended; it is started anew");
            return ask(running(job.folder()), job);
        }
    }

    private Process running(Path folder) throws IOException {
        var old = process;
        if (old != null && old.isAlive()) return old;
        var builder = new ProcessBuilder(
                        node.toString(),
                        folder.resolve("worker.mjs").toString(),
                        folder.toString(),
                        Long.toString(limits.quiet().toSeconds()))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().retainAll(java.util.Set.of("PATH", "LANG", "HOME"));
        var fresh = builder.start();
        process = fresh;
        return fresh;
    }

    private Made ask(Process worker, Job job) throws IOException {
        var answer = CompletableFuture.supplyAsync(() -> exchange(worker, job));
        var end = System.nanoTime() + limits.time().toNanos();
        while (true) {
            try {
                return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS).get();
            } catch (TimeoutException still) {
                if (System.nanoTime() > end) throw ended(worker, "longer than " + limits.time());
                if (resident(worker) > limits.memory()) throw ended(worker, "more than " + limits.memory() + " bytes");
            } catch (ExecutionException e) {
                throw new IOException("Typesetting went wrong", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ended(worker, "and somebody wanted to stop");
            }
        }
    }

    private static TooMuch ended(Process worker, String why) {
        worker.destroyForcibly();
        return new TooMuch("Typesetting took " + why);
    }

    /** What an exchange came to; a failure is told when it is looked at, in the thread that asked. */
    private interface Outcome {
        Made get() throws IOException;
    }

    private static Outcome exchange(Process worker, Job job) {
        try {
            var made = talk(worker, job);
            return () -> made;
        } catch (IOException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Made talk(Process worker, Job job) throws IOException {
        var order = JSON.writeValueAsString(new Order(job.template(), "/jobs/" + job.name())) + "\n";
        try {
            worker.getOutputStream().write(order.getBytes(StandardCharsets.UTF_8));
            worker.getOutputStream().flush();
        } catch (IOException closed) {
            throw ended(closed);
        }
        var in = worker.getInputStream();
        var answer = JSON.readValue(line(in), Answer.class);
        var pages = answer.pages();
        var bytes = answer.bytes();
        if (pages == null || bytes == null) throw new Failed(String.valueOf(answer.error()));
        var pdf = in.readNBytes(bytes);
        if (pdf.length < bytes) throw new EOFException();
        return new Made(pdf, pages);
    }

    private static EOFException ended(IOException closed) {
        var end = new EOFException("The process takes no more jobs");
        end.initCause(closed);
        return end;
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException();
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** Bytes in memory; 0 where the system does not tell. */
    private static long resident(Process process) {
        var status = Path.of("/proc", Long.toString(process.pid()), "statm");
        try {
            return Long.parseLong(Files.readString(status).split(" ")[1]) * 4096;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** For tests: the process that lives now. */
    synchronized @Nullable Process process() {
        return process;
    }

    @Override
    public synchronized void close() {
        if (process != null) process.destroy();
    }
}

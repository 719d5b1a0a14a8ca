package org.teilhabe.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.postgres.DataFolder;

/**
 * Fetches map tiles from the one server that is configured, so that no reader's device asks anybody else, and keeps
 * them on disk: a month each, and no more than a set size in all.
 */
@Component
class Tiles {
    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofDays(30);
    private static final int LARGEST_TILE = 512 * 1024;
    private static final long LARGEST_CACHE = 256L * 1024 * 1024;
    private static final int AT_ONCE = 4;

    private final @Nullable String pattern;
    private final Path folder;
    private final Clock clock;
    private final long largest;
    private final Semaphore lines = new Semaphore(AT_ONCE);
    private final AtomicLong size = new AtomicLong(-1);
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Autowired
    Tiles(Settings settings, DataFolder data, Clock clock) {
        this(settings.map().tiles(), data.resolve("tiles"), clock, LARGEST_CACHE);
    }

    /** @param pattern address with {z}, {x} and {y}; null for no tile server */
    Tiles(@Nullable String pattern, Path folder, Clock clock, long largest) {
        this.pattern = pattern == null || pattern.isBlank() ? null : pattern;
        this.folder = folder;
        this.clock = clock;
        this.largest = largest;
    }

    boolean configured() {
        return pattern != null;
    }

    /** The picture, kept or fetched; an old one where the server does not answer; empty where there is none at all. */
    Optional<byte[]> get(TileAddress tile) throws IOException {
        if (pattern == null || !tile.exists()) return Optional.empty();
        var file = folder.resolve(
                Path.of(Integer.toString(tile.zoom()), Integer.toString(tile.x()), Integer.toString(tile.y())));
        var kept = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.<byte[]>empty();
        if (kept.isPresent() && fresh(file)) return kept;
        var fetched = fetch(pattern, tile);
        if (fetched.isEmpty()) return kept;
        keep(file, fetched.get());
        return fetched;
    }

    private boolean fresh(Path file) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isAfter(clock.instant().minus(FRESH));
    }

    private Optional<byte[]> fetch(String from, TileAddress tile) {
        var address = from.replace("{z}", Integer.toString(tile.zoom()))
                .replace("{x}", Integer.toString(tile.x()))
                .replace("{y}", Integer.toString(tile.y()));
        try {
            if (!lines.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) return Optional.empty();
            try {
                var request = HttpRequest.newBuilder(URI.create(address))
                        .timeout(PATIENCE)
                        .header("User-Agent", "Teilhabe (Integrationsportal)")
                        .header("Accept", "image/png,image/jpeg,image/webp")
                        .build();
                var answer = client.send(request, BodyHandlers.ofInputStream());
                try (var body = answer.body()) {
                    var bytes = body.readNBytes(LARGEST_TILE + 1);
                    if (answer.statusCode() == 200
                            && bytes.length <= LARGEST_TILE
                            && type(bytes).isPresent()) return Optional.of(bytes);
                }
                LOG.warn("The tile server answered {} without a picture", answer.statusCode());
            } finally {
                lines.release();
            }
        } catch (IOException e) {
            LOG.warn("The tile server did not answer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** By what it is, not by what the server calls it: nothing but a picture passes. */
    static Optional<String> type(byte[] bytes) {
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G')) return Optional.of("image/png");
        if (begins(bytes, 0, 0xff, 0xd8, 0xff)) return Optional.of("image/jpeg");
        if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P'))
            return Optional.of("image/webp");
        return Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, int... signature) {
        if (bytes.length < at + signature.length) return false;
        for (var i = 0; i < signature.length; i++) if ((bytes[at + i] & 0xff) != signature[i]) return false;
        return true;
    }

    private void keep(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        var before = Files.exists(file) ? Files.size(file) : 0;
        var written = Files.createTempFile(file.getParent(), "fresh", "");
        Files.write(written, bytes);
        Files.setLastModifiedTime(written, FileTime.from(clock.instant()));
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (size.get() < 0) size.set(files().stream().mapToLong(Kept::bytes).sum());
        else size.addAndGet(bytes.length - before);
        if (size.get() > largest) makeRoom();
    }

    private record Kept(Path file, long bytes, Instant at) {}

    /** The oldest quarter goes. */
    private synchronized void makeRoom() throws IOException {
        if (size.get() <= largest) return;
        var left = size.get();
        for (var old : files()) {
            if (left <= largest / 4 * 3) break;
            Files.deleteIfExists(old.file());
            left -= old.bytes();
        }
        size.set(left);
    }

    private List<Kept> files() throws IOException {
        if (!Files.exists(folder)) return List.of();
        var found = new ArrayList<Kept>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator)
                found.add(new Kept(
                        path, Files.size(path), Files.getLastModifiedTime(path).toInstant()));
        }
        found.sort(Comparator.comparing(Kept::at));
        return found;
    }
}

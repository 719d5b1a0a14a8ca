package org.teilhabe.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.postgres.DataFolder;

/**
 * How far the index of this node has read each centre's changes; lies beside the index and is thrown away with it.
 * Written after the index is on disk: a crash between the two makes it read a change twice, which changes nothing.
 */
@Component
class IndexCursors {
    private static final String GENERATION = "generation";

    private final Path file;
    private final Properties kept = new Properties();

    IndexCursors(DataFolder data) {
        this.file = SearchIndex.folder(data).resolve("cursors.properties");
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) return;
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Optional<Long> of(UUID centre) {
        return Optional.ofNullable(kept.getProperty(centre.toString())).map(Long::valueOf);
    }

    synchronized void keep(UUID centre, long seq) {
        kept.setProperty(centre.toString(), Long.toString(seq));
        write();
    }

    synchronized long generation() {
        return Long.parseLong(kept.getProperty(GENERATION, "0"));
    }

    synchronized long nextGeneration() {
        var next = generation() + 1;
        kept.setProperty(GENERATION, Long.toString(next));
        write();
        return next;
    }

    private void write() {
        try {
            var fresh = file.resolveSibling("cursors.fresh");
            try (var writer = Files.newBufferedWriter(fresh)) {
                kept.store(writer, null);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.teilhabe.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Typst and its templates and fonts are part of the program and must lie in a folder to be used. The folder is made anew
 * with every start and is worth nothing.
 */
final class TypesetFolder {
    private static final String INSIDE = "/typeset/";

    private final Path path;

    private TypesetFolder(Path path) {
        this.path = path;
    }

    static TypesetFolder in(Path path) throws IOException {
        Files.createDirectories(path.resolve("jobs"));
        removeLeftOvers(path.resolve("jobs"));
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:typeset/**")) {
            if (!resource.isReadable() || resource.getURL().getPath().endsWith("/")) continue;
            var address = resource.getURL().getPath();
            var file = path.resolve(address.substring(address.lastIndexOf(INSIDE) + INSIDE.length()));
            if (Files.exists(file) && Files.size(file) == resource.contentLength() && !changes(file)) continue;
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "fresh", "");
            try (var in = resource.getInputStream()) {
                Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
        return new TypesetFolder(path);
    }

    /** A portal and a command may work in the folder at once: only what a process left that has ended goes. */
    private static void removeLeftOvers(Path jobs) throws IOException {
        try (var left = Files.list(jobs)) {
            for (var job : left.toList()) if (!owned(job.getFileName().toString())) remove(job);
        }
    }

    private static boolean owned(String job) {
        var owner = job.split("-", 2)[0];
        return owner.matches("\\d{1,9}")
                && Long.parseLong(owner) != ProcessHandle.current().pid()
                && ProcessHandle.of(Long.parseLong(owner)).isPresent();
    }

    /** Fonts and Typst are large and are other files when they change; templates may change and keep their length. */
    private static boolean changes(Path file) {
        return !file.toString().endsWith(".ttf") && !file.toString().endsWith(".node");
    }

    Path path() {
        return path;
    }

    Path fonts() {
        return path.resolve("fonts");
    }

    boolean hasTypst() {
        return Files.exists(path.resolve("typst.node"));
    }

    /** @param name without anything else in it, for the process that works on it stands in front */
    Path job(String name) throws IOException {
        return Files.createDirectory(
                path.resolve("jobs").resolve(ProcessHandle.current().pid() + "-" + name));
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}

package org.teilhabe.documents;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.teilhabe.platform.Ids;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.postgres.DataFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Typesets with Typst: the program a city has, else our own Node process; nothing of it is made before the first PDF. */
@Service
class Typst implements PdfEngine {
    private static final Logger LOG = LoggerFactory.getLogger(Typst.class);

    private final DataFolder data;
    private final Settings settings;
    private final Ids ids;
    private final ObjectMapper json;
    private @Nullable Ready ready;

    private record Ready(TypesetFolder folder, Glyphs glyphs, Optional<Typesetter> typesetter) {}

    Typst(DataFolder data, Settings settings, Ids ids, ObjectMapper json) {
        this.data = data;
        this.settings = settings;
        this.ids = ids;
        this.json = json;
    }

    @Override
    public Pdf typeset(String template, Object words, Map<String, byte[]> pictures) {
        try {
            var ready = ready();
            var typesetter = ready.typesetter().orElseThrow(() -> new Rejected("documents.no-typst"));
            var tree = json.valueToTree(words);
            texts(tree).forEach(text -> refuseHoles(ready.glyphs(), text));
            var job = ready.folder().job(ids.next().toString());
            try {
                Files.write(job.resolve("data.json"), json.writeValueAsBytes(tree));
                for (var picture : pictures.entrySet()) Files.write(inside(job, picture.getKey()), picture.getValue());
                var made = typesetter.typeset(new Typesetter.Job(
                        ready.folder().path(),
                        template + ".typ",
                        job.getFileName().toString()));
                var sheet = words instanceof Sheet.Cut cut ? cut.sheet() : null;
                return new Pdf(PdfArchive.claim(made.pdf(), sheet), made.pages());
            } finally {
                TypesetFolder.remove(job);
            }
        } catch (Typesetter.TooMuch e) {
            LOG.warn("{} was not typeset: {}", template, e.getMessage());
            throw new Rejected("documents.too-much");
        } catch (IOException e) {
            throw new UncheckedIOException("The PDF " + template + " could not be made", e);
        }
    }

    private static Path inside(Path job, String name) {
        if (!name.matches("[a-z0-9-]+\\.(svg|png|jpg)")) throw new IllegalArgumentException("No picture: " + name);
        return job.resolve(name);
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isString()
                ? Stream.of(node.stringValue())
                : node.valueStream().flatMap(Typst::texts);
    }

    private static void refuseHoles(Glyphs glyphs, String text) {
        var missing = glyphs.firstMissing(text);
        if (missing.isEmpty()) return;
        var character = Character.toString(missing.getAsInt());
        throw new Rejected(
                "documents.no-glyph", character, String.format("U+%04X", missing.getAsInt()), around(text, character));
    }

    private static String around(String text, String character) {
        var at = text.indexOf(character);
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40))
                .strip();
    }

    private synchronized Ready ready() throws IOException {
        var now = ready;
        if (now == null) {
            var folder = TypesetFolder.in(data.resolve("typeset"));
            now = new Ready(folder, Glyphs.of(folder.fonts()), typesetter(folder));
            ready = now;
        }
        return now;
    }

    private Optional<Typesetter> typesetter(TypesetFolder folder) {
        var limits = TypstWorker.Limits.STANDARD;
        var given = settings.typst();
        if (given != null && !given.isBlank()) return Optional.of(new TypstBinary(Path.of(given), limits.time()));
        var program = onPath("typst").map(p -> (Typesetter) new TypstBinary(p, limits.time()));
        if (program.isPresent()) return program;
        if (!folder.hasTypst()) return Optional.empty();
        return onPath("node").map(node -> new TypstWorker(node, limits));
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @PreDestroy
    synchronized void close() {
        if (ready != null) ready.typesetter().ifPresent(Typesetter::close);
    }
}

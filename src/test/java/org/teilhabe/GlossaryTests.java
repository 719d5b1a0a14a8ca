package org.teilhabe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary and the code speak the same language: each English word is a type whose Javadoc opens with the German one. */
class GlossaryTests {
    private static final Pattern ROW = Pattern.compile("\\| ([^|]+) \\| `([A-Za-z.]+)` \\| [^|]+ \\| ([a-z.]+) \\|");

    private static final Pattern OPENING = Pattern.compile(
            "/\\*\\*\\s*(?:\\*\\s*)?»([^«\\n]+)«(?:(?!\\*/).)*\\*/\\s*(?:@[^\\n]*\\n\\s*)*"
                    + "(?:public )?(?:sealed |final )?(?:record|class|enum|interface) (\\w+)",
            Pattern.DOTALL);

    private record Word(String german, String english, String module) {}

    @Test
    void everyWordNamesATypeThatOpensWithTheGermanWord() throws IOException {
        var words = words();
        assertThat(words).hasSizeGreaterThan(20);
        assertThat(words).allSatisfy(word -> {
            var source = source(word);
            assertThat(source).as(word.english()).contains("»" + word.german());
        });
    }

    @Test
    void everyGermanWordInTheCodeStandsInTheGlossary() throws IOException {
        var known = Files.readString(Path.of("docs/glossary.md"));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(f -> f.toString().endsWith(".java")).toList())
                    .allSatisfy(file -> {
                        var opening = OPENING.matcher(Files.readString(file));
                        if (opening.find() && file.getFileName().toString().equals(opening.group(2) + ".java"))
                            assertThat(known).contains("| " + opening.group(1) + " | `" + opening.group(2) + "` |");
                    });
        }
    }

    private static List<Word> words() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .map(m -> new Word(m.group(1).strip(), m.group(2), m.group(3)))
                .toList();
    }

    private static String source(Word word) {
        var name = word.english() + ".java";
        try (var files =
                Files.walk(Path.of("src/main/java/org/teilhabe", word.module().replace('.', '/')))) {
            var found =
                    files.filter(f -> f.getFileName().toString().equals(name)).findFirst();
            assertThat(found).as(word.module() + "." + word.english()).isPresent();
            return Files.readString(found.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

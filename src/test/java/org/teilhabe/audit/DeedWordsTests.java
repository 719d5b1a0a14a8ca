package org.teilhabe.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail is read by people: every deed the code names is said in words. */
class DeedWordsTests {
    private static final Pattern DEED = Pattern.compile("\\.did\\(\\s*\"([a-z.-]+)\",");
    private static final Pattern SUBJECT = Pattern.compile("\\.(?:did\\([^,;]+,|read\\()\\s*\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void everyDeedAndEveryKindOfRecordIsPutInWords(String language) throws IOException {
        var words = words(language);
        assertThat(found(SUBJECT).stream().filter(kind -> !words.containsKey("audit.subject." + kind)))
                .isEmpty();
        assertThat(found(DEED).stream().filter(deed -> !words.containsKey("audit.deed." + deed)))
                .isEmpty();
    }

    private static TreeSet<String> found(Pattern pattern) throws IOException {
        var all = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(f -> f.toString().endsWith(".java"))
                    .forEach(f -> pattern.matcher(read(f)).results().forEach(found -> all.add(found.group(1))));
        }
        return all;
    }

    private static Properties words(String language) throws IOException {
        var all = new Properties();
        try (var bundles =
                Files.newDirectoryStream(Path.of("src/main/resources/messages"), "*_" + language + ".properties")) {
            for (var bundle : bundles)
                try (var reader = Files.newBufferedReader(bundle)) {
                    all.load(reader);
                }
        }
        return all;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

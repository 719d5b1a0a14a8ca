package org.teilhabe;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.teilhabe.platform.text.PortalLanguage;

/** Every word in every language: none is missing, none is left over, and all have the same places for the same things. */
class MessagesTests {
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern FILE = Pattern.compile("(.+)_([a-z-]+)\\.properties");

    @Test
    void publicWordsExistInEveryLanguage() throws IOException {
        var gaps = new ArrayList<String>();
        for (var bundle : bundles()) {
            var languages = bundle.endsWith("-desk")
                    ? List.of(PortalLanguage.EN)
                    : PortalLanguage.full().stream()
                            .filter(l -> l != PortalLanguage.DE)
                            .toList();
            var german = read(bundle, PortalLanguage.DE);
            for (var language : languages) {
                var other = read(bundle, language);
                german.keySet().stream()
                        .filter(k -> !other.containsKey(k))
                        .forEach(k -> gaps.add(bundle + " " + language.tag() + " lacks " + k));
                other.keySet().stream()
                        .filter(k -> !german.containsKey(k))
                        .forEach(k -> gaps.add(bundle + " " + language.tag() + " has a left-over " + k));
            }
        }
        assertThat(gaps).isEmpty();
    }

    @Test
    void everyLanguageHasTheSamePlacesToFill() throws IOException {
        var wrong = new ArrayList<String>();
        for (var bundle : bundles()) {
            var german = read(bundle, PortalLanguage.DE);
            for (var language : PortalLanguage.values())
                read(bundle, language).forEach((key, text) -> {
                    try {
                        new MessageFormat(text, ULocale.forLocale(language.locale()));
                    } catch (IllegalArgumentException e) {
                        wrong.add(language.tag() + " " + key + " is no message: " + e.getMessage());
                    }
                    if (german.containsKey(key) && !places(german.get(key)).equals(places(text)))
                        wrong.add(language.tag() + " " + key + ": " + places(german.get(key)) + " became "
                                + places(text));
                });
        }
        assertThat(wrong).isEmpty();
    }

    /** Letters isolate what they fill in; a second pair of marks would show as boxes in old mail programs. */
    @Test
    void noMailIsolatesItsPlacesOnceMore() throws IOException {
        var twice = new ArrayList<String>();
        for (var bundle : bundles())
            for (var language : PortalLanguage.full())
                read(bundle, language).forEach((key, text) -> {
                    if (key.matches("(mail|notification)[.].*") && text.matches("(?s).*[\u2066-\u2068][{].*"))
                        twice.add(language.tag() + " " + key);
                });
        assertThat(twice).isEmpty();
    }

    @Test
    void noBundleSaysWhatAnotherSays() throws IOException {
        var seen = new TreeMap<String, String>();
        var twice = new ArrayList<String>();
        for (var bundle : bundles())
            for (var key : read(bundle, PortalLanguage.DE).keySet()) {
                var other = seen.put(key, bundle);
                if (other != null) twice.add(key + " in " + other + " and " + bundle);
            }
        assertThat(twice).isEmpty();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> bundles() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(f -> FILE.matcher(f.getFileName().toString()))
                    .filter(m -> m.matches() && m.group(2).equals("de"))
                    .map(m -> m.group(1))
                    .sorted()
                    .toList();
        }
    }

    private static TreeMap<String, String> read(String bundle, PortalLanguage language) throws IOException {
        var file = FOLDER.resolve(bundle + "_" + language.tag() + ".properties");
        var all = new TreeMap<String, String>();
        if (!Files.exists(file)) return all;
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        properties.forEach((k, v) -> all.put((String) k, (String) v));
        return all;
    }
}

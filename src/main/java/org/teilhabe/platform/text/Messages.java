package org.teilhabe.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All bundles {@code messages/<name>_<language>.properties} of all modules, read once. Public bundles exist in every
 * language; bundles whose name ends in {@code -desk} in German and English; a test holds both to it.
 */
@Component
public class Messages {
    private final Map<PortalLanguage, Words> words = new EnumMap<>(PortalLanguage.class);

    Messages() {
        var german = read(PortalLanguage.DE);
        var english = new HashMap<>(german);
        english.putAll(read(PortalLanguage.EN));
        for (var language : PortalLanguage.values()) {
            // Desk bundles speak German and English only; whoever reads another language sees German there.
            var all = new HashMap<>(german);
            if (language != PortalLanguage.DE) all.putAll(read(language));
            words.put(language, new Words(language, Map.copyOf(all)));
        }
    }

    public Words in(PortalLanguage language) {
        var found = words.get(language);
        if (found == null) throw new IllegalStateException("No words in " + language);
        return found;
    }

    private static Map<String, String> read(PortalLanguage language) {
        var all = new HashMap<String, String>();
        try {
            var pattern = "classpath*:messages/*_" + language.tag() + ".properties";
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.forEach((key, value) -> {
                    if (all.put((String) key, (String) value) != null)
                        throw new IllegalStateException("Two bundles say " + key);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Messages could not be read", e);
        }
        return all;
    }
}

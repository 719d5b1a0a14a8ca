package org.teilhabe.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Names of style sheets, scripts, fonts and icons as the web build made them: content-hashed, to be kept for ever. */
@Component
public class Assets {
    private final Map<String, String> names;

    Assets(JsonMapper json) {
        try (var manifest = new ClassPathResource("assets.json").getInputStream()) {
            names = json.readValue(manifest, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The web assets are not built", e);
        }
        Static.names = names;
    }

    /** @param name such as {@code portal.css}; @return its address */
    public static String path(String name) {
        var hashed = Static.names.get(name);
        if (hashed == null) throw new IllegalArgumentException("No asset " + name);
        return "/assets/" + hashed;
    }

    /** Templates have no beans; the manifest is the same for the whole life of the process. */
    private static final class Static {
        static volatile Map<String, String> names = Map.of();
    }
}

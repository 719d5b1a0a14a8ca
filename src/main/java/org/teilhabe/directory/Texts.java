package org.teilhabe.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** »Texte« of an entry in one language. Blank fields are absent; letters are in NFC; rich text is already clean. */
public record Texts(@JsonValue Map<TextField, String> fields) {
    @JsonCreator
    public Texts {
        var kept = new EnumMap<TextField, String>(TextField.class);
        fields.forEach((field, text) -> {
            var tidy = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (!tidy.isEmpty()) kept.put(field, tidy);
        });
        fields = Collections.unmodifiableMap(kept);
    }

    public static Texts titled(String title) {
        return new Texts(Map.of(TextField.TITLE, title));
    }

    /** The text, empty where there is none. */
    public String get(TextField field) {
        return fields.getOrDefault(field, "");
    }

    public boolean has(TextField field) {
        return fields.containsKey(field);
    }

    public String title() {
        return get(TextField.TITLE);
    }

    public Texts with(TextField field, String text) {
        var changed = new EnumMap<TextField, String>(TextField.class);
        changed.putAll(fields);
        changed.put(field, text);
        return new Texts(changed);
    }
}

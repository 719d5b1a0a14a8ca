package org.teilhabe.brochure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/** »Merkmale« of the entries of a book, by id: equal where the same is printed. */
record Marks(Map<String, Mark> entries) {
    /** @param mark of all that is printed in German, but for mail addresses, which follow the consent of the day */
    record Mark(String title, String mark) {}

    Marks {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    static Marks of(Book german, ObjectMapper json) {
        var marks = new LinkedHashMap<String, Mark>();
        for (var chapter : Version.withoutMails(german).chapters())
            for (var entry : chapter.entries())
                marks.put(
                        entry.id(),
                        new Mark(
                                entry.name().text(),
                                hash(json.writeValueAsString(withoutCode(entry)).getBytes(StandardCharsets.UTF_8))));
        return new Marks(marks);
    }

    /** The host of the portal is not the entry's matter. */
    private static Map<String, Object> withoutCode(Book.Entry e) {
        var said = new LinkedHashMap<String, Object>();
        said.put("name", e.name());
        said.put("provider", String.valueOf(e.provider()));
        said.put("text", e.text());
        said.put("address", e.address());
        said.put("phones", e.phones());
        said.put("web", String.valueOf(e.web()));
        said.put("hours", e.hours());
        said.put("languages", e.languages());
        said.put("cost", String.valueOf(e.cost()));
        said.put("registration", String.valueOf(e.registration()));
        said.put("childcare", String.valueOf(e.childcare()));
        said.put("access", e.access());
        return said;
    }

    /** What changed from these to the later ones. */
    Changes until(Marks later) {
        var fresh = new ArrayList<Changes.Change>();
        var changed = new ArrayList<Changes.Change>();
        later.entries.forEach((id, mark) -> {
            var before = entries.get(id);
            if (before == null) fresh.add(new Changes.Change(id, mark.title()));
            else if (!before.mark().equals(mark.mark())) changed.add(new Changes.Change(id, mark.title()));
        });
        var gone = entries.entrySet().stream()
                .filter(e -> !later.entries.containsKey(e.getKey()))
                .map(e -> new Changes.Change(e.getKey(), e.getValue().title()))
                .toList();
        return new Changes(List.copyOf(fresh), List.copyOf(changed), gone);
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

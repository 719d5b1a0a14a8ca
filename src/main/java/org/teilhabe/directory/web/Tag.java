package org.teilhabe.directory.web;

import java.util.ArrayList;
import java.util.List;
import org.teilhabe.platform.text.Words;

/**
 * A state for the eye: word, shape, colour.
 *
 * @param tone ok, warn, risk, info or plain
 */
public record Tag(String tone, String icon, String label) {
    /** What the public sees, and what waits. */
    static List<Tag> of(Words words, ListRow row) {
        var tags = new ArrayList<Tag>();
        if (row.published()) tags.add(new Tag("ok", "eye", words.get("directory.desk.state.published")));
        if (row.expired()) tags.add(new Tag("warn", "clock", words.get("directory.desk.state.expired")));
        switch (row.state()) {
            case "review" -> tags.add(new Tag("warn", "flag", words.get("directory.desk.state.review")));
            case "withdrawn" -> tags.add(new Tag("plain", "eye-off", words.get("directory.desk.state.withdrawn")));
            case "draft" -> {
                if (!row.published()) tags.add(new Tag("plain", "pencil", words.get("directory.desk.state.draft")));
                else if (row.changed()) tags.add(new Tag("info", "pencil", words.get("directory.desk.state.changed")));
            }
            default -> {}
        }
        return tags;
    }
}

package org.teilhabe.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** »Abschnittsinhalt«: what one section of the profile says. */
public sealed interface Part permits Identity, Reach, Opening, Mission, Desks, Guide {
    Section section();

    /**
     * The same part with each of its texts replaced.
     *
     * @param change gets the key of a text, such as {@code desks.empfang.title}, and the text
     */
    Part each(BiFunction<String, Text, Text> change);

    /** All texts by their keys, in the order of reading. */
    default Map<String, Text> texts() {
        var all = new LinkedHashMap<String, Text>();
        each((key, text) -> {
            all.put(key, text);
            return text;
        });
        return all;
    }

    /** Its German words, with the revisions and translations that the same texts had before. */
    default Part after(Part before) {
        var known = before.texts();
        return each((key, text) -> known.getOrDefault(key, Text.NONE).german(text.german()));
    }
}

package org.teilhabe.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;

/** A refusal's sentences by field name, in the order of the form; the empty name is of the whole. */
final class FieldFaults {
    private FieldFaults() {}

    static Map<String, String> of(Rejected refusal, Words words) {
        var sentences = new LinkedHashMap<String, String>();
        for (var fault : refusal.faults())
            sentences.putIfAbsent(
                    fault.field(), words.get(fault.key(), fault.arguments().toArray()));
        return sentences;
    }
}

package org.teilhabe.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.teilhabe.feedback.web.FormView;
import org.teilhabe.platform.Rejected;
import org.teilhabe.platform.text.Words;

/** Shows a refused form again, every word kept. */
final class FormViews {
    /** People do not see this field. */
    private static final String TRAP = "homepage";

    private FormViews() {}

    static boolean trapped(Map<String, String> typed) {
        return !typed.getOrDefault(TRAP, "").isEmpty();
    }

    static FormView refused(Map<String, String> typed, Rejected refusal, Words words) {
        var faults = new LinkedHashMap<String, String>();
        var sentences = new ArrayList<String>();
        for (var fault : refusal.faults()) {
            var sentence = words.get(fault.key(), fault.arguments().toArray());
            if (fault.field().isEmpty()) sentences.add(sentence);
            else faults.putIfAbsent(fault.field(), sentence);
        }
        return new FormView(shown(typed), faults, sentences);
    }

    static FormView refused(Map<String, String> typed, String sentence) {
        return new FormView(shown(typed), Map.of(), List.of(sentence));
    }

    /** The same refusal, its field called as the page calls it. */
    static Rejected renamed(Rejected refusal, String from, String to) {
        return new Rejected(refusal.faults().stream()
                .map(f -> f.field().equals(from) ? new Rejected.Fault(to, f.key(), f.arguments()) : f)
                .toList());
    }

    private static Map<String, String> shown(Map<String, String> typed) {
        return typed.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> Typed.shown(field.getValue())));
    }
}

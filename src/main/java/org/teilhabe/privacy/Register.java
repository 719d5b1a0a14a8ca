package org.teilhabe.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.teilhabe.platform.Missing;
import org.teilhabe.platform.privacy.PersonalData;
import org.teilhabe.platform.privacy.Processing;

/** »Verzeichnis von Verarbeitungstätigkeiten« (Art. 30 GDPR), as the modules declare it in code. */
@Component
class Register {
    private final List<PersonalData> modules;
    private final Map<String, Kept> kept = new TreeMap<>();

    /** A processing and the module that answers for it. */
    record Kept(Processing processing, PersonalData module) {}

    Register(List<PersonalData> modules) {
        this.modules = List.copyOf(modules);
        for (var module : modules)
            for (var processing : module.map().processings())
                if (kept.put(processing.key(), new Kept(processing, module)) != null)
                    throw new IllegalStateException("Two processings are called " + processing.key());
        refuseDoubleDecisions();
    }

    List<Kept> all() {
        return List.copyOf(kept.values());
    }

    List<Processing> processings() {
        return kept.values().stream()
                .map(Kept::processing)
                .sorted(Comparator.comparing(Processing::key))
                .toList();
    }

    Optional<Processing> find(String key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::processing);
    }

    Processing get(String key) {
        return find(key).orElseThrow(() -> new Missing("processing"));
    }

    /** Every column somebody has decided about. */
    Set<Processing.Column> decided() {
        return new HashSet<>(decisions());
    }

    private List<Processing.Column> decisions() {
        var all = new ArrayList<Processing.Column>();
        for (var module : modules) {
            var map = module.map();
            map.processings().forEach(p -> all.addAll(p.columns()));
            all.addAll(map.plain());
        }
        return all;
    }

    private void refuseDoubleDecisions() {
        var seen = new HashMap<Processing.Column, Boolean>();
        for (var column : decisions())
            if (seen.put(column, true) != null)
                throw new IllegalStateException("Declared twice: " + column.table() + "." + column.name());
    }
}

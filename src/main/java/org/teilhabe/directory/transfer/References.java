package org.teilhabe.directory.transfer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.teilhabe.directory.EntryId;
import org.teilhabe.directory.Intake;
import org.teilhabe.directory.Kind;

/** Names by which rows refer to other entries, looked up for many rows at once and remembered for the whole file. */
final class References {
    private final Intake intake;
    private final Map<Kind, Map<String, Optional<EntryId>>> ids = new EnumMap<>(Kind.class);
    private final Map<EntryId, String> names = new HashMap<>();

    References(Intake intake) {
        this.intake = intake;
    }

    void load(Kind kind, Collection<String> wanted) {
        var known = ids.computeIfAbsent(kind, k -> new HashMap<>());
        var fresh =
                wanted.stream().filter(n -> !known.containsKey(n)).distinct().toList();
        var found = intake.ids(kind, fresh);
        fresh.forEach(name -> known.put(name, Optional.ofNullable(found.get(name))));
        found.forEach((name, id) -> names.put(id, name));
    }

    void loadNames(Collection<EntryId> wanted) {
        var fresh =
                wanted.stream().filter(id -> !names.containsKey(id)).distinct().toList();
        names.putAll(intake.names(fresh));
    }

    @Nullable
    EntryId id(Kind kind, String name) {
        return ids.getOrDefault(kind, Map.of())
                .getOrDefault(name, Optional.empty())
                .orElse(null);
    }

    String name(@Nullable EntryId id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), id.toString());
    }

    List<String> names(List<EntryId> many) {
        return many.stream().map(this::name).toList();
    }
}

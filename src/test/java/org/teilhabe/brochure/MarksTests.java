package org.teilhabe.brochure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MarksTests {
    @Property(tries = 100)
    void everyDifferenceIsToldOnceAndRightly(
            @ForAll @Size(max = 8) Map<@IntRange(max = 9) Integer, @IntRange(max = 2) Integer> before,
            @ForAll @Size(max = 8) Map<@IntRange(max = 9) Integer, @IntRange(max = 2) Integer> after) {
        var changes = marks(before).until(marks(after));
        assertThat(ids(changes.fresh())).isEqualTo(without(after, before));
        assertThat(ids(changes.gone())).isEqualTo(without(before, after));
        var changed = new TreeSet<String>();
        before.forEach((id, mark) -> {
            if (after.containsKey(id) && !after.get(id).equals(mark)) changed.add("e" + id);
        });
        assertThat(ids(changes.changed())).isEqualTo(changed);
        assertThat(changes.none()).isEqualTo(before.equals(after));
    }

    private static Marks marks(Map<Integer, Integer> entries) {
        var marks = new LinkedHashMap<String, Marks.Mark>();
        entries.forEach((id, mark) -> marks.put("e" + id, new Marks.Mark("Titel " + id, "m" + mark)));
        return new Marks(marks);
    }

    private static TreeSet<String> without(Map<Integer, Integer> all, Map<Integer, Integer> known) {
        var ids = new TreeSet<String>();
        all.keySet().stream().filter(id -> !known.containsKey(id)).forEach(id -> ids.add("e" + id));
        return ids;
    }

    private static TreeSet<String> ids(List<Changes.Change> changes) {
        return Stream.of(changes)
                .flatMap(List::stream)
                .map(Changes.Change::id)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
}

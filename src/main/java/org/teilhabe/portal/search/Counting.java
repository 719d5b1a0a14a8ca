package org.teilhabe.portal.search;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what was found, and how often each value of each filter is among it. Apart from the search for the best hits,
 * which then need not look at the others; and each part of the index by itself, without a common order of values.
 */
final class Counting extends SimpleCollector {
    private final Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    private List<Values> here = List.of();
    private long total;

    /** @param counts by filter and value */
    record Counted(long total, Map<String, Map<String, Long>> counts) {}

    private Counting(Collection<String> filters) {
        filters.forEach(filter -> counts.put(filter, new TreeMap<>()));
    }

    static CollectorManager<Counting, Counted> of(Collection<String> filters) {
        return new CollectorManager<>() {
            @Override
            public Counting newCollector() {
                return new Counting(filters);
            }

            @Override
            public Counted reduce(Collection<Counting> parts) {
                var all = new Counting(filters);
                for (var part : parts) {
                    all.total += part.total;
                    part.counts.forEach(
                            (filter, values) -> values.forEach((value, count) -> all.add(filter, value, count)));
                }
                return new Counted(all.total, all.counts);
            }
        };
    }

    private void add(String filter, String value, long count) {
        java.util.Objects.requireNonNull(counts.get(filter)).merge(value, count, Long::sum);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext part) throws IOException {
        var values = new java.util.ArrayList<Values>();
        for (var filter : counts.keySet()) values.add(new Values(filter, part.reader()));
        here = values;
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        for (var values : here) values.count(document);
    }

    @Override
    public void finish() throws IOException {
        for (var values : here) values.tell();
        here = List.of();
    }

    /** The values of one filter in one part of the index. */
    private final class Values {
        private final String filter;
        private final SortedSetDocValues values;
        private final long[] found;

        Values(String filter, LeafReader part) throws IOException {
            this.filter = filter;
            this.values = DocValues.getSortedSet(part, filter);
            this.found = new long[Math.toIntExact(values.getValueCount())];
        }

        void count(int document) throws IOException {
            if (!values.advanceExact(document)) return;
            for (var n = values.docValueCount(); n > 0; n--) found[(int) values.nextOrd()]++;
        }

        void tell() throws IOException {
            for (var n = 0; n < found.length; n++)
                if (found[n] > 0) add(filter, values.lookupOrd(n).utf8ToString(), found[n]);
        }
    }
}

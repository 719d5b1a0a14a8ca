package org.teilhabe.portal.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Takes a text piece by piece and remembers what became of each: a few thousand words make up most of every text, and to
 * stem, split and fold a word costs many times what it costs to look it up. Labels recur as a whole.
 */
final class Known extends Analyzer {
    private static final int MOST = 5_000;

    private final Supplier<Tokenizer> pieces;
    private final Analyzer ofOne;
    private final Cache<String, List<Term>> known =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** @param step 0 where it stands at the same place as the one before */
    private record Term(String text, int step) {}

    private Known(Supplier<Tokenizer> pieces, Analyzer ofOne) {
        this.pieces = pieces;
        this.ofOne = ofOne;
    }

    /** @param ofOne sees no more than one word at a time, after {@link OneLetter} */
    static Known words(Analyzer ofOne) {
        return new Known(StandardTokenizer::new, ofOne);
    }

    static Known labels(Analyzer ofOne) {
        return new Known(KeywordTokenizer::new, ofOne);
    }

    @Override
    protected Reader initReader(String field, Reader reader) {
        return new OneLetter(reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = pieces.get();
        return new TokenStreamComponents(source, new Remembered(source));
    }

    private List<Term> analyzed(String piece) {
        return terms(ofOne, piece);
    }

    /** The words of a text, in order. */
    List<String> terms(String text) {
        return terms(this, text).stream().map(Term::text).toList();
    }

    private static List<Term> terms(Analyzer analyzer, String of) {
        var terms = new ArrayList<Term>(1);
        try (var stream = analyzer.tokenStream("", of)) {
            var text = stream.addAttribute(CharTermAttribute.class);
            var step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) terms.add(new Term(text.toString(), step.getPositionIncrement()));
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(terms);
    }

    private final class Remembered extends TokenFilter {
        private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private List<Term> terms = List.of();
        private int next;

        Remembered(TokenStream pieces) {
            super(pieces);
        }

        @Override
        public boolean incrementToken() throws IOException {
            var skipped = 0;
            while (next == terms.size()) {
                if (!input.incrementToken()) return false;
                terms = known.get(text.toString(), Known.this::analyzed);
                next = 0;
                if (terms.isEmpty()) skipped += step.getPositionIncrement();
            }
            var term = terms.get(next++);
            text.setEmpty().append(term.text());
            step.setPositionIncrement(term.step() + skipped);
            return true;
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            terms = List.of();
            next = 0;
        }
    }

    /** The Turkish and all other {@code İ ı I i} are one letter, all apostrophes are one, and a zero width non-joiner is none. */
    private static final class OneLetter extends FilterReader {
        private static final char NON_JOINER = '\u200c';

        OneLetter(Reader text) {
            super(text);
        }

        @Override
        public int read(char[] to, int from, int length) throws IOException {
            while (true) {
                var count = in.read(to, from, length);
                if (count <= 0) return count;
                var kept = from;
                for (var i = from; i < from + count; i++) if (to[i] != NON_JOINER) to[kept++] = one(to[i]);
                if (kept > from) return kept - from;
            }
        }

        private static char one(char letter) {
            return switch (letter) {
                case 'İ', 'ı' -> 'i';
                case '’', '‘', 'ʼ', '`' -> '\'';
                default -> letter;
            };
        }
    }
}
